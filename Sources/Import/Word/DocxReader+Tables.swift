import XMLTree

/// Tables with their merged cells.
extension DocxReader {
  /// No table of a document is that wide; a span is a number in somebody's file.
  private static let widest = 128

  private struct Place {
    var column: Int
    var row: Int
    var cell: Int
  }

  mutating func table(_ element: Element) -> DocxTable? {
    let start = number + 1
    var rows: [DocxTable.Row] = []
    var open: [Int: Place] = [:]
    for row in Self.parts("tr", of: element) {
      let properties = row.word("trPr")
      let gone = properties?.word(reading == .accepted ? "del" : "ins")
      for kind in ["ins", "del"] {
        if let mark = properties?.word(kind) {
          let words = row.descendants.filter { $0.name.local == "t" || $0.name.local == "delText" }
          change(kind == "ins" ? .inserted : .deleted, mark, words.map(\.textContent).joined())
        }
      }
      if gone != nil { continue }
      var cells: [DocxTable.Cell] = []
      var column = properties?.word("gridBefore")?.wordValue().flatMap { Int($0) } ?? 0
      column = min(max(column, 0), Self.widest)
      var next: [Int: Place] = [:]
      for cell in Self.parts("tc", of: row) {
        let facts = cell.word("tcPr")
        let span = facts?.word("gridSpan")?.wordValue().flatMap { Int($0) } ?? 1
        let width = min(max(span, 1), Self.widest)
        let merge = facts?.word("vMerge")
        let lines = lines(of: cell)
        if let merge, merge.wordValue() != "restart", let above = open[column] {
          rows[above.row].cells[above.cell].rows += 1
          rows[above.row].cells[above.cell].lines += lines
          next[column] = above
        } else {
          if merge != nil {
            next[column] = Place(column: column, row: rows.count, cell: cells.count)
          }
          cells.append(DocxTable.Cell(lines: lines, span: width, rows: 1))
        }
        column += width
      }
      open = next
      rows.append(
        DocxTable.Row(isHead: properties?.isOn("tblHeader") ?? false, cells: cells))
    }
    guard rows.contains(where: { !$0.cells.isEmpty }) else { return nil }
    return DocxTable(number: start, rows: rows)
  }

  /// Rows or cells, also within controls and tracked wrappers.
  private static func parts(_ name: String, of parent: Element) -> [Element] {
    parent.children.flatMap { child -> [Element] in
      switch child.name.local {
      case name: [child]
      case "sdt": child.word("sdtContent").map { parts(name, of: $0) } ?? []
      case "sdtContent", "customXml", "smartTag", "ins", "moveTo": parts(name, of: child)
      default: []
      }
    }
  }

  private mutating func lines(of cell: Element) -> [DocxLine] {
    blocks(cell).flatMap { block -> [DocxLine] in
      switch block {
      case .line(let line): return [line]
      case .table(let table):
        lose(.nestedTable)
        return table.rows.map { row in
          DocxLine(number: number, text: row.cells.map(\.words).joined(separator: "\u{3000}"))
        }
      }
    }
  }
}
