package import Model

/// One side of a comparison, as readers call it.
package struct ComparedDocument: Sendable, Hashable {
  /// 《…》 or a path.
  package var title: String
  /// 第4版, a branch, a file.
  package var version: Bilingual

  package init(title: String, version: Bilingual) {
    self.title = title
    self.version = version
  }
}
