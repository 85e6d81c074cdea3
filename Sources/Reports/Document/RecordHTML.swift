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
    let fields = [
      [("被检查单位", "Inspected organisation"), ("机组（设施）及状态", "Unit and state"), ("检查日期", "Date")],
      [("检查类型", "Type of inspection"), ("检查地点", "Place"), ("检查通知文号", "Notice no.")],
      [
        ("检查人员（签名）", "Inspectors (signed)"), ("证件号", "Certificate no."),
        ("被检查单位陪同人员（签名）", "Escort (signed)"),
      ],
    ]
    let rows = fields.map { row in
      let cells = row.map { zh, en in
        let fill =
          zh == "检查类型" ? context.pick("□例行　□非例行", "□ routine &nbsp; □ non-routine") : ""
        return "<th scope=\"row\">\(context.pick(zh, en))</th><td>\(fill)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return "<table class=\"head fixed\"><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
  }

  private var signatures: String {
    let blank = "<span class=\"blank\">&nbsp;</span>"
    let lines = [
      context.pick("检查人员（签名）：", "Inspectors: ") + blank,
      context.pick("被检查单位（签名）：", "Inspected organisation: ") + blank,
      context.pick("日期：", "Date: ") + blank,
    ]
    let note = context.pick(
      "被检查单位拒绝签字的，注明情况，由两名检查人员签字。",
      "Where the inspected organisation refuses to sign, note it; two inspectors sign.")
    return "<div class=\"sign\">\(lines.map { "<span>\($0)</span>" }.joined())</div>\n"
      + "<p class=\"mute\">\(note)</p>"
  }
}
