package import Model

/// A file in scope that was not checked, and why.
package struct SkippedFile: Sendable, Hashable {
  package var path: String
  package var why: Bilingual

  package init(path: String, why: Bilingual) {
    self.path = path
    self.why = why
  }
}
