import Documents
import Model
import XMLTree

/// A table of the document with its cells in their places.
struct ViewTable {
  struct Cell {
    var inline: Inline
    var column: Int
    var span: Int
    var rows: Int
  }

  struct Row {
    var id: String?
    var cells: [Cell]
  }

  var id: String?
  var number: Bilingual?
  var caption: Inline
  var head: [Row]
  var body: [Row]
  var columns: Int

  /// No cell may claim more places than that: a span is a number in somebody's file.
  private static let limit = 64

  init(_ table: Element, builder: InlineBuilder) {
    let context = builder.context
    id = table[.id]
    number = context.numbering.caption(table.index)
    caption =
      table.child(.caption).map {
        builder.build($0).dropping(context.numbering.caption(table.index)?.zh)
      }
      ?? Inline()
    var grid = TableGrid(limit: Self.limit)
    head = (table.child(.head)?.children(.row) ?? []).map { row in
      grid.place(row, builder)
    }
    grid.endSection()
    var body: [Row] = []
    for child in table.children where child.kind != .caption && child.kind != .head {
      if child.kind == .repeat {
        let words = context.pick(
          "〔下列各行按“\(child[.over] ?? "")”逐项重复〕",
          "[the rows below once for every “\(child[.over] ?? "")”]")
        body.append(
          Row(id: nil, cells: [Cell(inline: Inline(text: words), column: 0, span: 0, rows: 1)]))
        for row in child.children { body.append(grid.place(row, builder)) }
      } else {
        body.append(grid.place(child, builder))
      }
    }
    columns = max(1, grid.columns)
    for index in body.indices where body[index].cells.first?.span == 0 {
      body[index].cells[0].span = columns
    }
    self.body = body
  }
}
