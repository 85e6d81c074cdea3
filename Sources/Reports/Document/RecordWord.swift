import Documents
import Model

/// The record on A4 landscape, as `RecordHTML` has it.
struct RecordWord {
  let sheet: RecordSheet
  let context: DocumentViewContext
  let options: DocumentViewOptions

  var document: WordDocument {
    let language = options.language
    let title = PlainText.line(sheet.table.caption[language])
    var blocks: [WordBlock] = []
    if let number = sheet.number {
      let words = context.pick("记录表编号：", "Form: ") + PlainText.line(number)
      blocks.append(.paragraph(WordParagraph(.cell, words, alignment: .right)))
    }
    blocks.append(.paragraph(WordParagraph(.title, title)))
    blocks.append(.table(head))
    blocks.append(.paragraph(WordParagraph(.cell, [])))
    blocks += TableRenderer(options: options.table).wordBlocks(sheet.table)
    var signatures: [WordRun] = []
    for line in RecordHead.signatures {
      signatures.append(WordRun(line[language], size: 10.5))
      signatures.append(
        WordRun(String(repeating: "\u{3000}", count: 9), marks: .underline, size: 10.5))
      signatures.append(WordRun("\u{3000}\u{3000}", size: 10.5))
    }
    blocks.append(.paragraph(WordParagraph(.normal, signatures, before: 14)))
    blocks.append(.paragraph(WordParagraph(.note, RecordHead.refusal[language])))
    return WordDocument(
      title: title, language: language,
      sections: [
        WordSection(
          page: .landscape, header: [header], footer: [.pageNumber(language)], blocks: blocks)
      ])
  }

  private var header: WordParagraph {
    let words = [sheet.number, context.meta.designation[options.language]].compactMap(\.self)
      .map(PlainText.line).joined(separator: "\u{3000}")
    let mark =
      context.classification.isSensitive ? context.classification.banner(options.language) : ""
    var paragraph = WordParagraph(.header, words + "\t" + mark)
    paragraph.tabs = [WordParagraph.Tab(WordPage.landscape.textWidth, isRight: true)]
    return paragraph
  }

  private var head: WordTable {
    WordTable(
      columns: [12, 22, 13, 20, 13, 20],
      rows: RecordHead.fields.map { row in
        let cells = row.flatMap { field in
          let title = WordRun(field.title[options.language], size: 9)
          let fill = field.fill.map { [WordRun($0[options.language], size: 9)] } ?? []
          return [
            WordCell([WordParagraph(.cellHead, [title])]), WordCell([WordParagraph(.cell, fill)]),
          ]
        }
        return WordRow(cells, height: 22)
      })
  }
}
