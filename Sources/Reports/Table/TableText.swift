import Model

/// A table for a terminal. Columns keep their natural width while it fits; else the wide ones share
/// what is left by weight and wrap; where even that leaves a column too narrow to read, each row is
/// written as a list of `名称：值`.
struct TableText {
  private let table: Table
  private let options: TableOptions
  private let style: TerminalStyle

  init(table: Table, options: TableOptions) {
    self.table = table
    self.options = options
    style = TerminalStyle(isOn: options.color)
  }

  private static let gap = 2
  /// Four Chinese characters; a column that needs more never gets less.
  private static let least = 8

  func render() -> String {
    let phrases = ReportPhrases(options.language)
    var lines: [String] = []
    if table.classification.isSensitive {
      lines.append(style.paint(table.classification.banner(options.language), .bold))
    }
    lines.append(style.paint(PlainText.line(table.caption[options.language]), .bold))
    lines.append("")
    if table.rows.isEmpty {
      lines.append(phrases.pick("（无）", "(none)"))
    } else if let widths = widths() {
      lines += grid(widths)
    } else {
      lines += records(phrases)
    }
    if !table.notes.isEmpty { lines.append("") }
    for note in table.notes {
      lines += wrap(phrases.pick("注：", "Note: ") + PlainText.line(note[options.language]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - Widths

  private var heads: [String] { table.columns.map { PlainText.line($0.title[options.language]) } }

  /// What stands in the grid: nothing in the lower part of a merged cell.
  private func text(row: Int, column: Int) -> String {
    let cell = table.cell(row: row, column: column)
    return row > 0 && cell.continuesAbove ? "" : cell.marked(options.language)
  }

  /// Nil where the table does not fit as a grid.
  private func widths() -> [Int]? {
    var natural = heads.map { max(1, DisplayWidth.of($0)) }
    for row in table.rows.indices {
      for column in natural.indices {
        natural[column] = max(
          natural[column], DisplayWidth.of(text(row: row, column: column)))
      }
    }
    guard let width = options.width else { return natural }
    let room = width - Self.gap * (natural.count - 1)
    return Self.fit(natural, weights: table.columns.map(\.weight), room: room)
  }

  /// Columns that need no more than their share keep what they need; the others share the rest.
  static func fit(_ natural: [Int], weights: [Int], room: Int) -> [Int]? {
    var result = natural
    var open = Array(natural.indices)
    var left = room
    while true {
      if open.reduce(0, { $0 + natural[$1] }) <= left { return result }
      let total = open.reduce(0) { $0 + weights[$1] }
      let settled = open.filter { natural[$0] <= max(least, left * weights[$0] / total) }
      guard !settled.isEmpty else {
        var given = 0
        for index in open {
          result[index] = left * weights[index] / total
          given += result[index]
        }
        if let last = open.last { result[last] += left - given }
        return open.allSatisfy { result[$0] >= least } ? result : nil
      }
      for index in settled { left -= natural[index] }
      open.removeAll { settled.contains($0) }
      if open.isEmpty { return left >= 0 ? result : nil }
      if left < least * open.count { return nil }
    }
  }

  // MARK: - Grid

  private func grid(_ widths: [Int]) -> [String] {
    var lines = block(heads, widths).map { style.paint($0, .bold) }
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for row in table.rows.indices {
      lines += block(widths.indices.map { text(row: row, column: $0) }, widths)
    }
    return lines
  }

  /// The lines of one row.
  private func block(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = cells.enumerated().map { column, text in
      DisplayWidth.of(text) <= widths[column]
        ? [text] : LineWrapper(width: widths[column]).wrap(text)
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var output = ""
      for column in widths.indices {
        if column > 0 { output += String(repeating: " ", count: Self.gap) }
        let text = line < wrapped[column].count ? wrapped[column][line] : ""
        output += DisplayWidth.pad(
          text, to: widths[column], align: table.columns[column].alignment)
      }
      while output.hasSuffix(" ") { output.removeLast() }
      return output
    }
  }

  // MARK: - Records

  private func records(_ phrases: ReportPhrases) -> [String] {
    var lines: [String] = []
    for row in table.rows.indices {
      if row > 0 { lines.append("") }
      for (column, head) in heads.enumerated() {
        let text = table.source(row: row, column: column).marked(options.language)
        guard !text.isEmpty else { continue }
        lines += wrap(head + phrases.colon + text)
      }
    }
    return lines
  }

  private func wrap(_ text: String) -> [String] {
    guard let width = options.width else { return [text] }
    return LineWrapper(width: width, hanging: 2).wrap(text)
  }
}
