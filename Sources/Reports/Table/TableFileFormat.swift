/// The formats of a table that is handed out as a file: `TableFormat` and Word's.
package enum TableFileFormat: String, Sendable, Hashable, CaseIterable {
  case text
  case html
  case docx
  case json
  case csv

  /// Nil for Word, which is no text.
  package var text: TableFormat? {
    switch self {
    case .text: .text
    case .html: .html
    case .docx: nil
    case .json: .json
    case .csv: .csv
    }
  }
}
