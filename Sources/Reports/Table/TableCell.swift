package import Model

/// One cell of a `Table`.
package struct TableCell: Sendable, Hashable, ExpressibleByStringLiteral {
  package var runs: [TableRun]
  /// What the JSON form holds; nil for the Chinese text.
  package var value: JSONValue?
  /// Merged with the cell above: one cell on paper, repeated in csv and JSON. In a first row it
  /// has no meaning.
  package var continuesAbove: Bool

  package init(runs: [TableRun], value: JSONValue? = nil, continuesAbove: Bool = false) {
    self.runs = runs
    self.value = value
    self.continuesAbove = continuesAbove
  }

  package init(_ text: String, value: JSONValue? = nil) {
    self.init(runs: text.isEmpty ? [] : [TableRun(text)], value: value)
  }

  package init(_ text: Bilingual, value: JSONValue? = nil) {
    self.init(runs: [TableRun(text)], value: value)
  }

  package init(_ number: Int) {
    self.init(String(number), value: .integer(number))
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }

  package static let empty = TableCell(runs: [], value: .null)

  package static let merged = TableCell(runs: [], continuesAbove: true)

  /// One line of words without marks.
  package func words(_ language: Language) -> String {
    PlainText.line(runs.map { $0.text[language] }.joined())
  }

  /// One line of words, marks as in a word diff.
  func marked(_ language: Language) -> String {
    PlainText.line(
      runs.map { run in
        let text = run.text[language]
        return switch run.mark {
        case .inserted: "{+\(text)+}"
        case .deleted: "[-\(text)-]"
        case .strong, nil: text
        }
      }.joined())
  }
}
