import Documents
import Model

/// The shell of a printed document: one file without script or reference to anything outside, with
/// number, revision and 第x页 共y页 on every sheet but the cover.
struct DocumentPage {
  var context: DocumentViewContext
  var title: String
  var landscape = false
  /// At the top left of every sheet; the 文件编号 and the revision where nil.
  var running: String?
  /// HTML; whoever writes it has escaped every text.
  var body: String

  func render() -> String {
    """
    <!DOCTYPE html>
    <html lang="\(context.phrases.tag)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(MarkupText.escape(title))</title>
    <style>
    \(PageStyle.sheet)
    \(DocumentStyle.sheet)
    \(pageRules)
    </style>
    </head>
    <body class="\(landscape ? "sheet" : "paper")">
    \(body)
    </body>
    </html>

    """
  }

  private var pageRules: String {
    let own = [context.meta.number, context.revision].compactMap(\.self)
      .joined(separator: "  ")
    let running = StyleText.quoted(running ?? own)
    let mark = StyleText.quoted(
      context.classification.isSensitive ? context.classification.banner(context.language) : "")
    let counter = context.pick(
      "\"第\" counter(page) \"页 共\" counter(pages) \"页\"",
      "\"Page \" counter(page) \" of \" counter(pages)")
    return """
      @page {
        size: A4 \(landscape ? "landscape" : "portrait");
        margin: \(landscape ? "17mm 15mm 16mm" : "24mm 20mm 20mm 24mm");
        @top-left { content: \(running); font: 9pt sans-serif; }
        @top-right { content: \(mark); font: 9pt sans-serif; }
        @bottom-center { content: \(counter); font: 9pt sans-serif; }
      }
      @page cover {
        margin: 24mm 20mm 20mm 24mm;
        @top-left { content: none; }
        @top-right { content: none; }
        @bottom-center { content: none; }
      }
      """
  }
}
