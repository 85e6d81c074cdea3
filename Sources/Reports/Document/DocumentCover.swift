import Documents
import Model

/// The cover: 密级, 文件编号, 版次, 文件名称, 发布单位, dates.
struct DocumentCover {
  let context: DocumentViewContext

  var html: String {
    let meta = context.meta
    func row(_ zh: String, _ en: String, _ value: String?) -> String {
      guard let value else { return "" }
      return "<dt>\(context.pick(zh, en))</dt><dd>\(MarkupText.escape(value))</dd>"
    }
    var name = "<h1>\(MarkupText.escape(meta.title))</h1>"
    if let english = meta.titleEnglish {
      name += "<p lang=\"en\">\(MarkupText.escape(english))</p>"
    }
    if let mark = context.stateMark {
      name += "<p class=\"mark\">\(MarkupText.escape(context.pick("（\(mark)）", "(\(mark))")))</p>"
    }
    let bottom = dates.map { "<span>\(MarkupText.escape($0))</span>" }.joined(
      separator: context.pick("　　", " &nbsp; "))
    return """
      <header class="cover">
      <div class="top">
      <p class="secrecy">\(MarkupText.escape(context.classification.banner(context.language)))</p>
      <dl>\(row("文件编号", "Number", meta.number))\(row("版次", "Revision", context.revision))\
      \(row("状态", "State", meta.state?.name[context.language]))\
      \(row("下次复审日期", "Next review", context.date(meta.nextReview)))\
      <dt>\(context.pick("分发号", "Copy no."))</dt><dd><span class="blank">&nbsp;</span></dd></dl>
      </div>
      <div class="name">\(name)</div>
      <div class="bottom">
      <p class="issuer">\(MarkupText.escape(context.issuer ?? ""))</p>
      <p>\(MarkupText.escape(meta.owner.map { context.pick("责任部门：\($0)", "Owner: \($0)") } ?? ""))</p>
      <p>\(bottom)</p>
      </div>
      </header>

      """
  }

  /// When it was issued and from when it holds.
  var dates: [String] {
    var dates: [String] = []
    if let issued = context.date(context.meta.issued) {
      dates.append(context.pick("\(issued)发布", "Issued \(issued)"))
    }
    if let effective = context.date(context.meta.effective) {
      dates.append(context.pick("\(effective)生效", "In force from \(effective)"))
    }
    return dates
  }
}
