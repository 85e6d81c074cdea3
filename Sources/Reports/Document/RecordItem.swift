import Documents
import Model
import XMLTree

/// What an inspection item gives to the record.
struct RecordItem {
  struct Criterion {
    var words = ""
    var basis = ""
  }

  var name: String
  /// Requirement, questions and methods, their labels stressed.
  var method: [TableRun] = []
  var criteria: [Criterion] = []
  var sampling: String

  init(_ item: Element, context: DocumentViewContext) {
    let builder = InlineBuilder(context: context)
    func words(_ element: Element) -> String {
      let blocks = element.descendants.filter { $0.kind == .p || $0.kind == .li }
      let parts = blocks.isEmpty ? [element] : Array(blocks)
      return parts.map { builder.build($0).words }.joined()
    }
    let number = context.numbering[item.index]
    let heading = item.child(.heading).map { builder.build($0).dropping(number).words } ?? ""
    name = [number, heading].compactMap(\.self).joined(separator: " ")
    for child in item.children {
      switch child.kind {
      case .requirement, .question, .method:
        guard let label = ClauseLabel(child, context: context) else { continue }
        let space = method.isEmpty ? "" : " "
        let title = Bilingual(
          zh: "【\(label.detail ?? label.name.zh)】", en: "[\(label.detail ?? label.name.en)] ")
        method.append(TableRun(Bilingual(zh: space, en: space)))
        method.append(TableRun(title, mark: .strong))
        method.append(TableRun(words(child)))
      case .criterion:
        let paragraphs = child.descendants.filter { $0.kind == .p || $0.kind == .li }
        let inlines = (paragraphs.isEmpty ? [child] : Array(paragraphs)).map { builder.build($0) }
        let parts = inlines.map(Self.split)
        var basis: [String] = []
        for inline in inlines {
          for citation in Self.citations(inline) where !basis.contains(citation) {
            basis.append(citation)
          }
        }
        let number = context.numbering[child.index]
        criteria.append(
          Criterion(
            words: [number, parts.joined()].compactMap(\.self).joined(separator: " "),
            basis: basis.joined(separator: "；")))
      default: break
      }
    }
    sampling = item.children(.sampling).map(words).joined(separator: " ")
    if criteria.isEmpty, item.children(.item).isEmpty {
      var basis: [String] = []
      for citation in Self.citations(builder.build(item)) where !basis.contains(citation) {
        basis.append(citation)
      }
      if !basis.isEmpty { criteria = [Criterion(basis: basis.joined(separator: "；"))] }
    }
  }

  private static func citations(_ inline: Inline) -> [String] {
    var result: [String] = []
    var words: String?
    for piece in inline.pieces {
      switch piece {
      case .open(let mark) where mark.kind == .citation: words = words ?? ""
      case .close(let mark) where mark.kind == .citation:
        if let text = words { result.append(text) }
        words = nil
      case .text(let text): words = words.map { $0 + text }
      default: break
      }
    }
    return result
  }

  /// The sentence without the citations that follow it: they have a column of their own.
  private static func split(_ inline: Inline) -> String {
    let words = inline.words
    guard let end = words.lastIndex(of: "。") else { return words }
    var tail = ""
    var depth = 0
    var place = 0
    let cut = words.distance(from: words.startIndex, to: end)
    for piece in inline.pieces {
      switch piece {
      case .open(let mark): depth += mark.kind == .citation ? 1 : 0
      case .close(let mark): depth -= mark.kind == .citation ? 1 : 0
      case .text(let text):
        for character in text {
          if place > cut, depth == 0 { tail.append(character) }
          place += 1
        }
      }
    }
    return tail.allSatisfy { "；、，和及;, ".contains($0) } ? String(words[...end]) : words
  }
}
