import Documents
import Model

extension DocumentCover {
  /// The cover as a bare page of its own: three bands of a table without lines, so that the name stands
  /// at its height whatever the length of the rest.
  var word: WordSection {
    WordSection(
      startsBare: true,
      blocks: [
        .table(
          WordTable(
            columns: [1],
            rows: [
              WordRow([WordCell(top, position: .top)], height: 190),
              WordRow([WordCell(name)], height: 250),
              WordRow([WordCell(bottom)], height: 190),
            ], borders: .none))
      ])
  }

  private var top: [WordParagraph] {
    let meta = context.meta
    var facts: [(String, String)] = []
    func fact(_ zh: String, _ en: String, _ value: String?) {
      if let value { facts.append((context.pick(zh, en), PlainText.line(value))) }
    }
    fact("文件编号", "Number", meta.number)
    fact("版次", "Revision", context.revision)
    fact("状态", "State", meta.state?.name[context.language])
    fact("下次复审日期", "Next review", context.date(meta.nextReview))
    fact("分发号", "Copy no.", "")
    let banner = WordRun(
      context.classification.banner(context.language), font: .hei, size: 14)
    return [WordParagraph(.normal, [banner], alignment: .left)]
      + facts.map { name, value in
        var runs = [WordRun(name + context.phrases.colon, font: .hei)]
        runs.append(
          value.isEmpty
            ? WordRun(String(repeating: "\u{3000}", count: 8), marks: .underline)
            : WordRun(value))
        return WordParagraph(
          .normal, runs, alignment: .left, indent: WordParagraph.Indent(left: 4700))
      }
  }

  private var name: [WordParagraph] {
    let meta = context.meta
    var lines = [
      WordParagraph(
        .title, [WordRun(PlainText.line(meta.title), size: 26)], alignment: .center)
    ]
    if let english = meta.titleEnglish {
      lines.append(
        WordParagraph(.normal, [WordRun(PlainText.line(english), size: 13)], alignment: .center))
    }
    if let mark = context.stateMark {
      let words = context.pick("（\(mark)）", "(\(mark))")
      lines.append(
        WordParagraph(
          .normal, [WordRun(words, font: .hei, size: 16)], alignment: .center, before: 12))
    }
    return lines
  }

  private var bottom: [WordParagraph] {
    let meta = context.meta
    var lines: [WordParagraph] = []
    func line(_ text: String?, _ font: WordFont = .song, _ size: Double = 12) {
      guard let text else { return }
      let run = WordRun(PlainText.line(text), font: font, size: size)
      lines.append(WordParagraph(.normal, [run], alignment: .center, after: 6))
    }
    line(context.issuer, .hei, 18)
    line(meta.owner.map { context.pick("责任部门：\($0)", "Owner: \($0)") })
    line(dates.isEmpty ? nil : dates.joined(separator: "\u{3000}\u{3000}"))
    return lines.isEmpty ? [WordParagraph(.normal, [])] : lines
  }
}
