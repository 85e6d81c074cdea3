import Model

/// A table of a document: caption above, head repeated on every sheet, columns as wide as their words
/// ask.
struct DocumentTableHTML {
  let table: ViewTable
  let language: Language

  var html: String {
    let id = table.id.map { " id=\"\(MarkupText.escape($0))\"" } ?? ""
    var output = "<table class=\"fixed\"\(id)>\n"
    let title = [table.number.map { MarkupText.escape($0[language]) }, caption]
      .compactMap(\.self).joined(separator: "&#12288;")
    if !title.isEmpty { output += "<caption>\(title)</caption>\n" }
    let columns = shares.map { "<col style=\"width:\($0 / 10).\($0 % 10)%\">" }
    output += "<colgroup>\(columns.joined())</colgroup>\n"
    if !table.head.isEmpty {
      output += "<thead>\n\(table.head.map { row($0, "th") }.joined())</thead>\n"
    }
    return output + "<tbody>\n\(table.body.map { row($0, "td") }.joined())</tbody>\n</table>\n"
  }

  private var caption: String? {
    table.caption.pieces.isEmpty ? nil : InlineHTML.render(table.caption)
  }

  private func row(_ row: ViewTable.Row, _ tag: String) -> String {
    let id = row.id.map { " id=\"\(MarkupText.escape($0))\"" } ?? ""
    let cells = row.cells.map { cell in
      var attributes = ""
      if cell.span > 1 { attributes += " colspan=\"\(cell.span)\"" }
      if cell.rows > 1 { attributes += " rowspan=\"\(cell.rows)\"" }
      return "<\(tag)\(attributes)>\(InlineHTML.render(cell.inline))</\(tag)>"
    }
    return "<tr\(id)>\(cells.joined())</tr>\n"
  }

  /// Half-width characters of the table's size on a line of the sheet.
  private static let line = 96

  /// The columns' widths in thousandths. A short column keeps its words on one line.
  private var shares: [Int] {
    let demands = ColumnFit.demands(of: table)
    // The padding, and a little for letters wider than half a character.
    let room = max(table.columns * 4, Self.line - 3 * table.columns)
    let fitted = ColumnFit.widths(demands, room: room, least: 4) ?? demands.map(\.weight)
    let padded = fitted.map { $0 + 3 }
    let sum = max(1, padded.reduce(0, +))
    return padded.map { $0 * 1000 / sum }
  }
}
