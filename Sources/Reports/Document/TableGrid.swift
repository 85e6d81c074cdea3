import Documents
import XMLTree

/// Finds the column of every cell, passing over places that a cell above reaches into.
struct TableGrid {
  let limit: Int
  private(set) var columns = 0
  /// For each column, how many further rows a cell above covers.
  private var covered: [Int] = []

  init(limit: Int) { self.limit = limit }

  mutating func place(_ row: Element, _ builder: InlineBuilder) -> ViewTable.Row {
    var cells: [ViewTable.Cell] = []
    var column = 0
    var next = covered.map { max(0, $0 - 1) }
    for cell in row.children(.cell) {
      while column < covered.count, covered[column] > 0 { column += 1 }
      let span = Self.count(cell[.span], limit)
      let rows = Self.count(cell[.rows], limit)
      cells.append(
        ViewTable.Cell(inline: builder.build(cell), column: column, span: span, rows: rows))
      while next.count < column + span { next.append(0) }
      for index in column..<column + span { next[index] = rows - 1 }
      while covered.count < column + span { covered.append(0) }
      column += span
    }
    covered = next
    columns = max(columns, column)
    return ViewTable.Row(id: row[.id], cells: cells)
  }

  /// No cell of the head reaches into the body.
  mutating func endSection() { covered = [] }

  private static func count(_ text: String?, _ limit: Int) -> Int {
    min(limit, max(1, text.flatMap { Int($0) } ?? 1))
  }
}
