import Archive
import Alignment
import Model

/// 衔接性审查 for Word and WPS: A4 on its side, one table after the other.
struct AlignmentWord {
  let report: AlignmentReport
  let options: TableOptions

  func archive() throws(ArchiveFailure) -> [UInt8] {
    let language = options.language
    let tables = AlignmentTables(report: report)
    let title = Bilingual(zh: "应急预案衔接对照表", en: "Crosswalk of emergency plans")[language]
    let renderer = TableRenderer(options: options)
    var blocks: [WordBlock] = [.paragraph(WordParagraph(.title, title))]
    if let question = tables.question {
      blocks.append(.paragraph(WordParagraph(.normal, question[language])))
    }
    blocks.append(.paragraph(WordParagraph(.normal, tables.conclusion[language])))
    let pages = AlignmentPages(report, columns: 5, withSteps: report.selection.asksForSteps)
    for (position, chapter) in pages.chapters.enumerated() {
      var head = WordParagraph(.heading(1), chapter.title[language])
      head.keepsWithNext = true
      head.startsPage = position > 0
      blocks.append(.paragraph(head))
      for note in chapter.notes { blocks.append(.paragraph(WordParagraph(.note, note[language]))) }
      if chapter.blocks.isEmpty {
        blocks.append(.paragraph(WordParagraph(.normal, language == .chinese ? "（无）" : "(none)")))
      }
      for block in chapter.blocks {
        // The picture is on the page; on paper the table beside it says the same.
        guard case .table(let table) = block else { continue }
        var caption = WordParagraph(.caption, PlainText.line(table.caption[language]))
        caption.keepsWithNext = true
        blocks.append(.paragraph(caption))
        blocks += renderer.wordBlocks(table, keepsRows: true)
      }
    }
    blocks.append(.paragraph(WordParagraph(.note, AlignmentTables.disclaimer[language])))
    let banner =
      report.classification.isSensitive
      ? [WordParagraph(.header, report.classification.banner(language), alignment: .right)] : []
    return try WordDocument(
      title: title, language: language,
      sections: [
        WordSection(
          page: .landscape, header: banner, footer: [.pageNumber(language)], blocks: blocks)
      ]
    ).archive()
  }
}
