import Documents
import Model

/// The record on A4 landscape, with the head that is filled in by hand and the places for
/// signatures.
struct RecordHTML {
  let sheet: RecordSheet
  let context: DocumentViewContext
  let options: DocumentViewOptions

  func render() -> String {
    let title = PlainText.line(sheet.table.caption[options.language])
    var body = ""
    if let number = sheet.number {
      body += "<p class=\"formno\">\(context.pick("记录表编号：", "Form: "))"
      body += "\(MarkupText.escape(number))</p>\n"
    }
    // The caption stands above the head block.
    var table = sheet.table
    table.caption = Bilingual(zh: "", en: "")
    let rows = TableHTML(table: table, options: options.table).fragment
      .replacing("<caption></caption>\n", with: "")
    body += """
      <h1 class="title">\(MarkupText.escape(title))</h1>
      \(head)
      \(rows)
      \(signatures)
      """
    return DocumentPage(
      context: context, title: title, landscape: true,
      running: [sheet.number, context.meta.designation[options.language]].compactMap(\.self)
        .joined(separator: "  "), body: body
    ).render()
  }

  private var head: String {
    let rows = RecordHead.fields.map { row in
      let cells = row.map { field in
        let fill = field.fill?[options.language] ?? ""
        return "<th scope=\"row\">\(field.title[options.language])</th><td>\(fill)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return "<table class=\"head fixed\"><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
  }

  private var signatures: String {
    let blank = "<span class=\"blank\">&nbsp;</span>"
    let lines = RecordHead.signatures.map { "<span>\($0[options.language])\(blank)</span>" }
    return "<div class=\"sign\">\(lines.joined())</div>\n"
      + "<p class=\"mute\">\(RecordHead.refusal[options.language])</p>"
  }
}
