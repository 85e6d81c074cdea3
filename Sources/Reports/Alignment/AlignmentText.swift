import Alignment
import Model

/// 衔接性审查 for a terminal: what has to be done stands last, where the reader's eye is.
struct AlignmentText {
  let report: AlignmentReport
  let options: TableOptions

  func render() -> String {
    let language = options.language
    let style = TerminalStyle(isOn: options.color)
    let tables = AlignmentTables(report: report)
    var output: [String] = []
    if report.classification.isSensitive {
      output.append(style.paint(report.classification.banner(language), .bold))
    }
    if let question = tables.question { output += wrap(question[language]) }
    let chapters = AlignmentPages(
      report, columns: 0, withSteps: report.selection.asksForSteps
    ).chapters
    for chapter in chapters where !chapter.blocks.isEmpty {
      output.append("")
      output.append(style.paint("== \(chapter.title[language]) ==", .bold))
      for note in chapter.notes { output += wrap(note[language]) }
      if chapter.key == AlignmentView.crosswalk.rawValue {
        output += CrosswalkText(report: report, options: options)
          .lines(CrosswalkBuilder.sections(of: report))
        continue
      }
      for block in chapter.blocks {
        guard case .table(var table) = block else { continue }
        table.classification = .notStated
        if chapter.key == "plans", let width = options.width { table = table.narrowed(to: width) }
        output.append("")
        output.append(TableText(table: table, options: options).render().trimmingLineEnd)
      }
    }
    output.append("")
    output += wrap(tables.conclusion[language])
    let more = AlignmentView.allCases.filter { !report.selection.views.contains($0) }
    if !more.isEmpty {
      let names = Bilingual.joined(
        more.map {
          Bilingual(zh: "--view \($0.rawValue)（\($0.name.zh)）", en: "--view \($0.rawValue)")
        },
        zh: "、", en: ", ")
      output += wrap(names.labelled("还可以看", "Also to be seen")[language])
    }
    output += wrap(AlignmentTables.disclaimer[language])
    return output.joined(separator: "\n") + "\n"
  }

  private func wrap(_ text: String) -> [String] {
    guard let width = options.width else { return [text] }
    return LineWrapper(width: width).wrap(PlainText.line(text))
  }
}

extension Table {
  /// The list of plans with what fits: who issued them and what for goes first.
  fileprivate func narrowed(to width: Int) -> Table {
    guard width < 110 else { return self }
    let kept = columns.indices.filter {
      !["issuer", "family", "ordinal"].contains(columns[$0].key)
    }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }
}

extension String {
  fileprivate var trimmingLineEnd: String {
    var text = self
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
