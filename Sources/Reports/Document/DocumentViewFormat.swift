/// The formats of `guiju show` that are text; `DocumentViewer.file(as:)` knows docx too.
package enum DocumentViewFormat: String, Sendable, Hashable, CaseIterable {
  case text
  case html
  case json
  /// Only for the record view, which is a table.
  case csv
}
