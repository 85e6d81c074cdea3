import Alignment
import Model

/// 衔接性审查 as a page: conclusion, contents, and one chapter a view.
struct AlignmentHTML {
  let report: AlignmentReport
  let options: TableOptions

  func render() -> String {
    let language = options.language
    let tables = AlignmentTables(report: report)
    let title = Bilingual(zh: "应急预案衔接性审查", en: "Alignment of emergency plans")
    let chapters = AlignmentPages(report, columns: 5, withSteps: true).chapters
    var body = ["<h1>\(MarkupText.escape(title[language]))</h1>"]
    if let question = tables.question {
      body.append("<p>\(MarkupText.escape(question[language]))</p>")
    }
    body.append("<p class=\"conclusion\">\(MarkupText.escape(tables.conclusion[language]))</p>")
    let links = chapters.map {
      "<a href=\"#\($0.key)\">\(MarkupText.escape($0.title[language]))</a>"
    }
    body.append("<p class=\"screen\">\(links.joined(separator: " · "))</p>")
    for chapter in chapters {
      body.append("<h2 id=\"\(chapter.key)\">\(MarkupText.escape(chapter.title[language]))</h2>")
      body += chapter.notes.map { "<p class=\"mute\">\(MarkupText.escape($0[language]))</p>" }
      if chapter.blocks.isEmpty {
        body.append("<p>\(language == .chinese ? "（无）" : "(none)")</p>")
      }
      body += chapter.blocks.map(block)
    }
    body.append("<p class=\"mute\">\(MarkupText.escape(AlignmentTables.disclaimer[language]))</p>")
    return HTMLPage(
      title: title[language], language: language, classification: report.classification,
      landscape: true, body: body.joined(separator: "\n")
    ).render()
  }

  /// More steps than this nobody can tell apart in a picture.
  private static let drawn = 200

  private func block(_ block: AlignmentPages.Block) -> String {
    switch block {
    case .table(let table): return TableHTML(table: table, options: options).fragment
    case .timeline(let story, let caption):
      let title = caption[options.language]
      guard story.steps.count <= Self.drawn else {
        let why =
          options.language == .chinese
          ? "共\(story.steps.count)步，画出来无法辨认，见下表。"
          : "\(story.steps.count) steps are too many for a picture; see the table."
        return "<h3>\(MarkupText.escape(title))</h3>\n<p>\(why)</p>"
      }
      let picture = TimelineDrawing(
        story: story, names: report.words, language: options.language
      ).svg(title: title)
      return "<h3>\(MarkupText.escape(title))</h3>\n\(picture)"
    }
  }
}
