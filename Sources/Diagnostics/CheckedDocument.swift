/// One document that a check covered.
package struct CheckedDocument: Sendable, Hashable {
  package var path: String
  /// 文件名称; the path where none could be read.
  package var title: String
  /// 密级, as printed, for the banner of a report that quotes it.
  package var classification: String?
  /// Families whose rules looked at something in this document: `TXT`, `REF` …
  package var families: [String]

  package init(path: String, title: String, classification: String?, families: [String]) {
    self.path = path
    self.title = title
    self.classification = classification
    self.families = families
  }
}
