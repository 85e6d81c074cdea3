import Model

/// The shell of a printed page: one file without script or reference to anything outside, A4, black
/// and white, the 密级 and 第x页 共y页 in the margin of every sheet.
struct HTMLPage {
  var title: String
  var language: Language
  var classification: ReportClassification
  var landscape = false
  /// HTML; whoever writes it has escaped every text.
  var body: String

  func render() -> String {
    let phrases = ReportPhrases(language)
    let banner = MarkupText.escape(classification.banner(language))
    let emphasis = classification.isSensitive ? "banner sensitive" : "banner"
    return """
      <!DOCTYPE html>
      <html lang="\(phrases.tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(MarkupText.escape(title))</title>
      <style>
      \(PageStyle.sheet)
      \(pageRule(phrases))
      </style>
      </head>
      <body>
      <p class="\(emphasis)">\(banner)</p>
      \(body)
      </body>
      </html>

      """
  }

  /// Margin boxes are style, where HTML escapes do not work: only our own words go into them.
  private func pageRule(_ phrases: ReportPhrases) -> String {
    let counter = phrases.pick(
      "\"第\" counter(page) \"页 共\" counter(pages) \"页\"",
      "\"Page \" counter(page) \" of \" counter(pages)")
    let mark =
      switch classification {
      case .known: classification.banner(language)
      case .notStated: ""
      case .unknown: phrases.pick("密级见首页", "Classification: see first page")
      }
    return """
      @page {
        size: A4 \(landscape ? "landscape" : "portrait");
        margin: 20mm 17mm 18mm;
        @top-left { content: "\(mark)"; font: 9pt sans-serif; }
        @bottom-center { content: \(counter); font: 9pt sans-serif; }
      }
      """
  }
}
