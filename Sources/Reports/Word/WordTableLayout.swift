/// Finds the place of every cell of a table: Word wants one for each place in the grid, also where a
/// cell above reaches down.
struct WordTableLayout {
  struct Cell {
    var opening: String
    var paragraphs: [WordParagraph]
  }

  struct Row {
    var opening: String
    var cells: [Cell]
  }

  private(set) var opening = ""
  private(set) var rows: [Row] = []

  private struct Cover {
    var rows: Int
    /// How many columns the cell covers that begins here; 0 inside it.
    var span: Int
    var position: WordCell.Position
  }

  init(_ table: WordTable, width: Int) {
    let widths = Self.widths(table.columns, width)
    opening = Self.opening(table, widths)
    var covered = [Cover?](repeating: nil, count: widths.count)
    for (index, row) in table.rows.enumerated() {
      var cells: [Cell] = []
      var waiting = row.cells[...]
      let left = table.rows.count - index
      var column = 0
      while column < widths.count {
        if let cover = covered[column], cover.rows > 0 {
          let span = max(1, cover.span)
          cells.append(
            Cell(
              opening: Self.cell(widths[column..<column + span], merge: "continue", cover.position),
              paragraphs: []))
          covered[column]?.rows -= 1
          column += span
          continue
        }
        let cell = waiting.popFirst() ?? WordCell([])
        // No cell reaches over one that a row above has put there.
        var span = 1
        while span < cell.span, column + span < widths.count,
          (covered[column + span]?.rows ?? 0) == 0
        { span += 1 }
        let rows = min(cell.rows, left)
        let place = widths[column..<column + span]
        cells.append(
          Cell(
            opening: Self.cell(place, merge: rows > 1 ? "restart" : nil, cell.position),
            paragraphs: cell.paragraphs))
        covered[column] = Cover(rows: rows - 1, span: span, position: cell.position)
        column += span
      }
      self.rows.append(Row(opening: Self.row(row), cells: cells))
    }
  }

  private static func widths(_ shares: [Int], _ width: Int) -> [Int] {
    let shares = shares.isEmpty ? [1] : shares.map { max(1, $0) }
    let total = shares.reduce(0, +)
    var place = 0
    var sum = 0
    return shares.map { share in
      sum += share
      let end = sum * width / total
      defer { place = end }
      return end - place
    }
  }

  private static func opening(_ table: WordTable, _ widths: [Int]) -> String {
    let width = widths.reduce(0, +)
    var output = #"<w:tbl><w:tblPr><w:tblW w:w="\#(width)" w:type="dxa"/>"#
    if table.borders == .grid {
      let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
        #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#
      }
      output += "<w:tblBorders>\(sides.joined())</w:tblBorders>"
    }
    output += #"<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/>"#
    output += #"<w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>"#
    output += #"<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>"#
    for width in widths { output += #"<w:gridCol w:w="\#(width)"/>"# }
    return output + "</w:tblGrid>"
  }

  private static func row(_ row: WordRow) -> String {
    var output = ""
    if row.staysWhole || row.isHead { output += "<w:cantSplit/>" }
    if let height = row.height {
      output += #"<w:trHeight w:val="\#(Int(height * 20))" w:hRule="atLeast"/>"#
    }
    if row.isHead { output += "<w:tblHeader/>" }
    return "<w:tr>" + (output.isEmpty ? "" : "<w:trPr>\(output)</w:trPr>")
  }

  private static func cell(
    _ widths: ArraySlice<Int>, merge: String?, _ position: WordCell.Position
  ) -> String {
    var output = #"<w:tc><w:tcPr><w:tcW w:w="\#(widths.reduce(0, +))" w:type="dxa"/>"#
    if widths.count > 1 { output += #"<w:gridSpan w:val="\#(widths.count)"/>"# }
    if let merge { output += #"<w:vMerge w:val="\#(merge)"/>"# }
    return output + #"<w:vAlign w:val="\#(position.rawValue)"/></w:tcPr>"#
  }
}
