import Model

/// The official look: caption above, head repeated on every sheet, A4, landscape from five columns
/// on, notes below.
struct TableHTML {
  let table: Table
  let options: TableOptions

  /// Columns from which the sheet lies on its side.
  static let landscapeFrom = 5

  func render() -> String {
    HTMLPage(
      title: PlainText.line(table.caption[options.language]), language: options.language,
      classification: table.classification,
      landscape: table.isLandscape, body: fragment
    ).render()
  }

  /// The table and its notes without the page around them.
  var fragment: String {
    let phrases = ReportPhrases(options.language)
    let columns = shares.map { "<col style=\"width:\($0 / 10).\($0 % 10)%\">" }
    let heads = table.columns.map {
      "<th scope=\"col\">\(MarkupText.escape($0.title[options.language]))</th>"
    }
    var rows = table.rows.indices.map(row)
    if rows.isEmpty {
      let none = phrases.pick("（无）", "(none)")
      let span = max(1, table.columns.count)
      rows = ["<tr><td class=\"center\" colspan=\"\(span)\">\(none)</td></tr>"]
    }
    var output = """
      <table class="fixed">
      <caption>\(MarkupText.escape(table.caption[options.language]))</caption>
      <colgroup>\(columns.joined())</colgroup>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
    for note in table.notes {
      let label = phrases.pick("注：", "Note: ")
      output += "\n<p class=\"mute\">\(label)\(MarkupText.escape(note[options.language]))</p>"
    }
    return output
  }

  /// The columns' widths in thousandths of the sheet's.
  var shares: [Int] {
    // A sheet holds so many characters of the table's size side by side.
    let line = table.isLandscape ? 77 : 51
    let fixed = table.columns.map { column in
      // One character for the padding.
      column.characters.map { ($0 + 1) * 1000 / line }
    }
    let room = max(0, 1000 - fixed.reduce(0) { $0 + ($1 ?? 0) })
    let shared = zip(table.columns, fixed).filter { $0.1 == nil }
    let total = max(1, shared.reduce(0) { $0 + $1.0.weight })
    return zip(table.columns, fixed).map { column, width in
      width ?? column.weight * room / total
    }
  }

  private func row(_ row: Int) -> String {
    var output = "<tr>"
    for (column, head) in table.columns.enumerated() {
      let cell = table.cell(row: row, column: column)
      if row > 0, cell.continuesAbove { continue }
      var span = 1
      while row + span < table.rows.count,
        table.cell(row: row + span, column: column).continuesAbove
      {
        span += 1
      }
      output += "<td"
      if head.alignment != .leading { output += " class=\"\(head.alignment.rawValue)\"" }
      if span > 1 { output += " rowspan=\"\(span)\"" }
      output += ">\(content(cell))</td>"
    }
    return output + "</tr>"
  }

  private func content(_ cell: TableCell) -> String {
    cell.runs.map { run in
      if run == .paragraphBreak { return "<br>" }
      let text = MarkupText.escapeInline(run.text[options.language])
      return switch run.mark {
      case .inserted: "<ins>\(text)</ins>"
      case .deleted: "<del>\(text)</del>"
      case .strong: "<strong>\(text)</strong>"
      case nil: text
      }
    }.joined()
  }
}
