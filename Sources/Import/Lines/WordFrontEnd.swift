/// The paragraphs of a Word file as lines of a law text.
enum WordFrontEnd {
  static func read(_ bytes: [UInt8]) throws(ImportFailure) -> SourceText {
    let content = try DocxContent.read(bytes)
    var source = SourceText(format: .word)
    var hasLabels = false
    var hasTables = false
    for block in content.blocks {
      switch block {
      case .line(let line):
        // Words beside the text are no part of a law; the notices tell of them.
        guard line.place == .body || line.place == .contents else { continue }
        var text = line.text.replacing("\t", with: "\u{3000}")
        if let label = line.label {
          hasLabels = true
          text = label + "\u{3000}" + text
        }
        append(SourceLine(number: line.number, text: text), to: &source)
      case .table(let table):
        hasTables = true
        for row in table.rows {
          let words = row.cells.map { $0.words.replacing("\n", with: " ") }
          append(
            SourceLine(number: table.number, text: words.joined(separator: "\u{3000}")), to: &source
          )
        }
      }
    }
    source.notices += content.notices
    func tell(_ zh: String, _ en: String) {
      source.notices.append(ImportNotice(.lostContent, line: 1, zh: zh, en: en))
    }
    if hasLabels { tell("段落的自动编号已写入文字，请核对。", "Automatic numbers were written into the text.") }
    if hasTables { tell("表格已按行展开为文字。", "A table was flattened, one line a row.") }
    if content.isTracked {
      tell(
        "有修订痕迹，按接受全部修订读取。", "There are tracked changes; the file was read as if all were accepted.")
    }
    if !content.comments.isEmpty { tell("批注没有导入。", "Comments were left out.") }
    return source
  }

  private static func append(_ line: SourceLine, to source: inout SourceText) {
    if !line.text.isEmpty { source.lines.append(line) }
  }
}
