/// A table of a Word file with every cell at its place.
package struct DocxTable: Sendable, Hashable {
  package struct Cell: Sendable, Hashable {
    package var lines: [DocxLine]
    package var span: Int
    package var rows: Int

    package var words: String {
      lines.map { [$0.label, $0.words].compactMap(\.self).joined(separator: " ") }
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }
  }

  package struct Row: Sendable, Hashable {
    package var isHead: Bool
    package var cells: [Cell]
  }

  /// The paragraph before it.
  package var number: Int
  package var rows: [Row]
}
