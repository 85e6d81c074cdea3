/// The formats of `guiju show`. Docx is not one of them yet.
package enum DocumentViewFormat: String, Sendable, Hashable, CaseIterable {
  case text
  case html
  case json
  /// Only for the record view, which is a table.
  case csv
}
