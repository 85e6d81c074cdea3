/// How wide the columns of a document's table are.
enum ColumnFit {
  /// What a column's cells ask for.
  struct Demand {
    /// The longest cell on one line.
    var natural: Int
    /// Grows with the text in the column.
    var weight: Int
  }

  /// A cell that is to be filled in by hand wants that much room.
  private static let blank = 12

  /// From the cells that stand in one column alone.
  static func demands(of table: ViewTable) -> [Demand] {
    var natural = Array(repeating: 2, count: table.columns)
    var total = Array(repeating: 1, count: table.columns)
    for (rows, isBody) in [(table.head, false), (table.body, true)] {
      for row in rows {
        for cell in row.cells where cell.span == 1 && cell.column < table.columns {
          let width = DisplayWidth.of(PlainText.line(cell.inline.words))
          natural[cell.column] = max(natural[cell.column], width == 0 && isBody ? blank : width)
          total[cell.column] += min(width, 400)
        }
      }
    }
    return zip(natural, total).map { Demand(natural: $0, weight: root($1)) }
  }

  /// A column that needs no more than an equal share gets what it needs. The others share the rest,
  /// half of it evenly and half by their text. Nil where a column would be narrower than `least`.
  static func widths(_ demands: [Demand], room: Int, least: Int) -> [Int]? {
    var result = demands.map(\.natural)
    var open = Array(demands.indices)
    var left = room
    while !open.isEmpty {
      let equal = left / open.count
      let settled = open.filter { demands[$0].natural <= equal }
      if settled.isEmpty { break }
      left -= settled.reduce(0) { $0 + demands[$1].natural }
      open.removeAll { demands[$0].natural <= equal }
    }
    guard !open.isEmpty else { return result }
    let total = max(1, open.reduce(0) { $0 + demands[$1].weight })
    var given = 0
    for index in open {
      result[index] = left / 2 / open.count + (left - left / 2) * demands[index].weight / total
      result[index] = min(result[index], demands[index].natural)
      given += result[index]
    }
    // What rounding and capping left over goes to the column with the most text.
    if let widest = open.max(by: { demands[$0].weight < demands[$1].weight }), given < left {
      result[widest] += left - given
    }
    return open.allSatisfy { result[$0] >= least } ? result : nil
  }

  /// A column with four times the text gets twice the width.
  private static func root(_ number: Int) -> Int {
    var root = 1
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }
}
