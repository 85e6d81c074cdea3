import Model

/// A table of a document in box characters, as wide as its cells need and at most as wide as the
/// terminal; where a column would be too narrow to read, each row becomes a list of `名称：值`.
struct TableBox {
  let table: ViewTable
  let language: Language
  let width: Int
  let style: TerminalStyle
  let isUnbounded: Bool

  /// Four Chinese characters.
  private static let least = 8

  var lines: [String] {
    var result: [String] = []
    let title = [table.number?[language], table.caption.words].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: "\u{3000}")
    if !title.isEmpty {
      let wrapper = LineWrapper(width: width)
      result += wrapper.wrap(PlainText.line(title)).map { style.paint($0, .bold) }
    }
    if let widths { return result + grid(widths) }
    return result + records
  }

  private func words(_ cell: ViewTable.Cell) -> String { PlainText.line(cell.inline.words) }

  private var rows: [ViewTable.Row] { table.head + table.body }

  /// The columns' widths without padding; nil where the table does not fit.
  private var widths: [Int]? {
    let demands = ColumnFit.demands(of: table)
    if isUnbounded { return demands.map(\.natural) }
    return ColumnFit.widths(demands, room: width - 3 * table.columns - 1, least: Self.least)
  }

  // MARK: - Grid

  private func grid(_ widths: [Int]) -> [String] {
    let owners = owners()
    var result: [String] = [rule(above: 0, owners, widths)]
    for (index, row) in rows.enumerated() {
      result += block(row, at: index, owners, widths)
      result.append(rule(above: index + 1, owners, widths))
    }
    return result
  }

  /// For each place, which cell stands in it: a number that differs between cells.
  private func owners() -> [[Int]] {
    var owners = rows.map { _ in Array(repeating: -1, count: table.columns) }
    var next = 0
    for (index, row) in rows.enumerated() {
      let last = index < table.head.count ? table.head.count : rows.count
      for cell in row.cells {
        for place in index..<min(last, index + cell.rows) {
          for column in cell.column..<min(table.columns, cell.column + cell.span) {
            owners[place][column] = next
          }
        }
        next += 1
      }
    }
    // A place that no cell fills is an empty cell.
    for row in owners.indices {
      for column in owners[row].indices where owners[row][column] < 0 {
        owners[row][column] = next
        next += 1
      }
    }
    return owners
  }

  private func rule(above row: Int, _ owners: [[Int]], _ widths: [Int]) -> String {
    func owner(_ row: Int, _ column: Int) -> Int? {
      owners.indices.contains(row) && widths.indices.contains(column) ? owners[row][column] : nil
    }
    var line = ""
    for column in 0...widths.count {
      let up = owner(row - 1, column - 1) != owner(row - 1, column)
      let down = owner(row, column - 1) != owner(row, column)
      let left = owner(row - 1, column - 1) != owner(row, column - 1)
      let right = owner(row - 1, column) != owner(row, column)
      line += Self.joint(up, down, left, right)
      if column < widths.count {
        line += String(repeating: right ? "─" : " ", count: widths[column] + 2)
      }
    }
    return line
  }

  private static func joint(_ up: Bool, _ down: Bool, _ left: Bool, _ right: Bool) -> String {
    switch (up, down, left, right) {
    case (true, true, true, true): "┼"
    case (true, true, true, false): "┤"
    case (true, true, false, true): "├"
    case (true, false, true, true): "┴"
    case (false, true, true, true): "┬"
    case (true, true, false, false): "│"
    case (false, false, true, true): "─"
    case (true, false, true, false): "┘"
    case (true, false, false, true): "└"
    case (false, true, true, false): "┐"
    case (false, true, false, true): "┌"
    default: " "
    }
  }

  private func block(
    _ row: ViewTable.Row, at index: Int, _ owners: [[Int]], _ widths: [Int]
  ) -> [String] {
    var texts: [Int: (width: Int, lines: [String])] = [:]
    for cell in row.cells where cell.column < table.columns {
      let end = min(table.columns, cell.column + cell.span)
      let inner = widths[cell.column..<end].reduce(0, +) + 3 * (end - cell.column - 1)
      texts[cell.column] = (inner, LineWrapper(width: inner).wrap(words(cell)))
    }
    let height = max(1, texts.values.map(\.lines.count).max() ?? 1)
    let isHead = index < table.head.count
    return (0..<height).map { line in
      var output = "│"
      var column = 0
      while column < widths.count {
        var end = column + 1
        while end < widths.count, owners[index][end] == owners[index][column] { end += 1 }
        let inner = widths[column..<end].reduce(0, +) + 3 * (end - column - 1)
        let cell = texts[column]?.lines ?? []
        let text = DisplayWidth.pad(line < cell.count ? cell[line] : "", to: inner)
        output += " " + (isHead ? style.paint(text, .bold) : text) + " │"
        column = end
      }
      return output
    }
  }

  // MARK: - Records

  private var records: [String] {
    var heads = Array(repeating: "", count: table.columns)
    for row in table.head {
      for cell in row.cells {
        for column in cell.column..<min(table.columns, cell.column + cell.span)
        where heads[column].isEmpty {
          heads[column] = words(cell)
        }
      }
    }
    let colon = ReportPhrases(language).colon
    let wrapper = LineWrapper(width: width, hanging: 2)
    var result: [String] = []
    for row in table.body {
      if !result.isEmpty { result.append("") }
      for cell in row.cells where cell.column < table.columns {
        let text = words(cell)
        guard !text.isEmpty else { continue }
        let head = cell.span > 1 ? "" : heads[cell.column]
        result += wrapper.wrap(head.isEmpty ? text : head + colon + text)
      }
    }
    return result
  }
}
