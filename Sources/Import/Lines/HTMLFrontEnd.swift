/// The lines of a web page: what a browser would show as a line of its own.
enum HTMLFrontEnd {
  static func read(_ text: String) -> SourceText {
    var collector = HTMLLines()
    var line = 1
    collector.add(text, line: &line)
    return SourceText(
      format: .html, lines: collector.finish(), removed: collector.removed, facts: [:],
      notices: collector.notices)
  }
}

/// Collects lines from pieces of HTML.
struct HTMLLines {
  private(set) var removed: [SourceLine] = []
  private(set) var notices: [ImportNotice] = []
  private var lines: [SourceLine] = []
  private var buffer = ""
  private var hint = SourceLine.Hint.none
  private var number = 0
  private var hidden: [String] = []

  /// Elements that begin and end a line.
  private static let blocks: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "section", "article", "header", "footer", "blockquote", "center", "dd", "dt", "body",
  ]

  /// Elements that no reader of the page sees.
  private static let invisible: Set<String> = ["script", "style", "head", "noscript", "template"]

  init() {}

  mutating func add(_ text: String, line: inout Int) {
    for piece in InlineMarkup.pieces(of: text) {
      switch piece {
      case .comment: continue
      case .text(let words):
        guard hidden.isEmpty else {
          let line = SourceLine(number: number + 1, text: words)
          if !line.text.isEmpty { removed.append(line) }
          continue
        }
        // A line break in the source of a page is no line break on the page.
        buffer += String(words.map { $0.isNewline ? " " : $0 })
      case .tag(let tag): handle(tag)
      }
    }
    line += 1
  }

  private mutating func handle(_ tag: InlineMarkup.Tag) {
    if Self.invisible.contains(tag.name), !tag.isSelfClosing {
      if tag.isClosing {
        if hidden.last == tag.name { hidden.removeLast() }
      } else {
        hidden.append(tag.name)
      }
      return
    }
    if tag.name == "td" || tag.name == "th" {
      if tag.isClosing { buffer += "\u{3000}" }
      return
    }
    if tag.name == "img", hidden.isEmpty {
      notices.append(
        ImportNotice(
          .lostContent, line: number + 1, zh: "图片没有导入。", en: "An image was not imported."))
    }
    guard Self.blocks.contains(tag.name) else { return }
    flush()
    if !tag.isClosing, tag.name == "h1", lines.isEmpty { hint = .title }
  }

  private mutating func flush() {
    let line = SourceLine(number: number + 1, text: buffer, hint: hint)
    buffer = ""
    hint = .none
    guard !line.text.isEmpty else { return }
    number += 1
    lines.append(line)
  }

  /// The lines; what hangs open is closed.
  mutating func finish() -> [SourceLine] {
    flush()
    return lines
  }
}
