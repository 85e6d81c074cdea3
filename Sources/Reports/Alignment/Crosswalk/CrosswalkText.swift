import Alignment
import Model

/// The crosswalk for a terminal: plans as columns where they fit, else a topic with one line for each
/// plan under it.
struct CrosswalkText {
  let report: AlignmentReport
  let options: TableOptions

  func lines(_ sections: [CrosswalkSection]) -> [String] {
    let layout = CrosswalkLayout(report: report, columns: columns)
    let style = TerminalStyle(isOn: options.color)
    return sections.filter { layout.isShown($0) }.flatMap { section -> [String] in
      guard !layout.isMatrix(section) else {
        var table = layout.table(section)
        table.classification = .notStated
        let text = TableText(table: table, options: options).render()
        return [""]
          + text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          .map(String.init)
      }
      let caption = PlainText.line(layout.caption(section)[options.language])
      return ["", style.paint(caption, .bold)]
        + section.rows.flatMap { row in
          [""] + self.row(row, layout.plans(of: row, isPairwise: section.topic.isPairwise))
        }
    }
  }

  private func row(_ row: CrosswalkRow, _ plans: [Int]) -> [String] {
    let language = options.language
    let (verdict, numbers) = report.verdict(
      row.elements, isCompared: row.isCompared, in: row.scope)
    var lines = wrap(row.topic[language], "")
    for plan in plans {
      let name = report.index.plans[plan].id?.description ?? report.index.plans[plan].title
      let own = row.cells.filter { $0.place.plan == plan }
      if own.isEmpty { lines += wrap("\(name)  \(CrosswalkLayout.missing[language])", "  ") }
      for cell in own {
        let number = report.number(cell.place).map { " " + $0[language] } ?? ""
        let marks = report.marks(of: cell.place, in: row.scope)
        lines += wrap(
          "\(name)\(number)  \(cell.value[language])" + (marks.isEmpty ? "" : " " + marks), "  ")
      }
    }
    return lines + wrap(verdict.words(numbers)[language], "  ")
  }

  /// Plans that can stand side by side: a column that holds less than ten characters is not read.
  private var columns: Int {
    guard let width = options.width else { return 5 }
    return max(0, min(5, (width - 40) / 26))
  }

  private func wrap(_ text: String, _ indent: String) -> [String] {
    let line = indent + PlainText.line(text)
    guard let width = options.width else { return [line] }
    return LineWrapper(width: width, first: indent.count, hanging: 4).wrap(PlainText.line(text))
      .enumerated().map { $0.offset == 0 ? indent + $0.element : $0.element }
  }
}
