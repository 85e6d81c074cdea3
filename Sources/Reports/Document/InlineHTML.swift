/// Writes the words of a paragraph as HTML.
enum InlineHTML {
  static func render(_ inline: Inline) -> String {
    inline.pieces.reduce(into: "") { output, piece in
      switch piece {
      case .text(let text): output += MarkupText.escapeInline(text)
      case .open(let mark): output += open(mark)
      case .close(let mark): output += close(mark)
      }
    }
  }

  private static func open(_ mark: InlineMark) -> String {
    let id = mark.id.map { " id=\"\(MarkupText.escape($0))\"" } ?? ""
    switch mark.kind {
    case .plain: return "<span\(id)>"
    case .term: return "<span\(id) class=\"term\">"
    case .emphasis: return "<em\(id)>"
    case .quotation: return "<span\(id) class=\"quotation\">"
    case .citation: return "<span\(id) class=\"cite\">"
    case .reference(let anchor?): return "<a\(id) href=\"#\(MarkupText.uriPath(anchor))\">"
    case .reference(nil): return "<span\(id)>"
    case .slot: return "<span\(id) class=\"slot\">"
    case .choice: return "<span\(id) class=\"choice\">"
    case .option: return "<span class=\"option\">"
    }
  }

  private static func close(_ mark: InlineMark) -> String {
    switch mark.kind {
    case .emphasis: "</em>"
    case .reference(.some): "</a>"
    default: "</span>"
    }
  }
}
