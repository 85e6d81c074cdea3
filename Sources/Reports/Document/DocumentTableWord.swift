import Documents
import Model

/// A table of a document for Word: caption above, head repeated, columns as wide as their words ask.
struct DocumentTableWord {
  let table: ViewTable
  let language: Language

  /// The caption is missing where it has no words.
  var caption: WordParagraph? {
    var runs = InlineWord.runs(table.caption, isPlain: true)
    if let number = table.number?[language] {
      runs.insert(WordRun(runs.isEmpty ? number : number + "\u{3000}"), at: 0)
    }
    return runs.isEmpty ? nil : WordParagraph(.caption, runs)
  }

  /// - Parameter ids: of the table, where no caption carries them.
  func word(_ ids: [String]) -> WordTable {
    var rows = table.head.map { row($0, isHead: true) } + table.body.map { row($0) }
    if !ids.isEmpty, !rows.isEmpty, !rows[0].cells.isEmpty {
      rows[0].cells[0].paragraphs[0].bookmarks.insert(
        contentsOf: ids.map(WordBookmark.name), at: 0)
    }
    return WordTable(columns: shares, rows: rows)
  }

  private func row(_ row: ViewTable.Row, isHead: Bool = false) -> WordRow {
    let cells = row.cells.enumerated().map { index, cell in
      var paragraph = WordParagraph(
        isHead ? .cellHead : .cell, InlineWord.runs(cell.inline, isPlain: isHead))
      if index == 0, let id = row.id { paragraph.bookmarks = [WordBookmark.name(id)] }
      return WordCell([paragraph], span: cell.span, rows: cell.rows)
    }
    return WordRow(cells, isHead: isHead)
  }

  /// Half-width characters of the table's size on a line of the sheet.
  private static let line = 88

  private var shares: [Int] {
    let demands = ColumnFit.demands(of: table)
    let room = max(table.columns * 4, Self.line - 3 * table.columns)
    let fitted = ColumnFit.widths(demands, room: room, least: 4) ?? demands.map(\.weight)
    return fitted.map { $0 + 3 }
  }
}
