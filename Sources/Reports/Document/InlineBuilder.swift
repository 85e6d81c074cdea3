import Documents
import Model
import XMLTree

/// Reads mixed content. White space is normalised over the whole of it by the rule that `fmt` and the
/// digest use, so that markup never moves a space. Words that stand for markup are part of a Chinese
/// sentence and Chinese whatever the language of the labels.
struct InlineBuilder {
  let context: DocumentViewContext

  /// Around the number of a mark in the text; XML admits neither character.
  private static let opening: UInt8 = 0x01
  private static let closing: UInt8 = 0x02

  private struct Level {
    var end: Int
    var mark: InlineMark?
    var after: String
  }

  /// Explicit stack: a document may be nested as deeply as the parser admits. A list inside is a
  /// block and left out.
  func build(_ element: Element) -> Inline {
    let document = element.document
    let end = Int(document.subtreeEnd(of: element.index).rawValue)
    var machine = WhiteSpace()
    var marks: [Inline.Piece] = []
    var levels: [Level] = []

    func put(_ text: String) {
      guard !text.isEmpty else { return }
      machine.append(text: Array(text.utf8).span) { $0.append($1) }
    }
    func put(_ piece: Inline.Piece) {
      machine.append(
        markup: [Self.opening] + Array(String(marks.count).utf8) + [Self.closing])
      marks.append(piece)
    }
    func close(before place: Int) {
      while let level = levels.last, place >= level.end {
        put(level.after)
        if let mark = level.mark { put(.close(mark)) }
        levels.removeLast()
      }
    }

    var place = Int(element.index.rawValue) + 1
    while place < end {
      close(before: place)
      let node = NodeIndex(place)
      switch document.kind(of: node) {
      case .text:
        document.withText(of: node) { span in
          machine.append(text: span) { $0.append($1) }
        }
        place += 1
      case .element:
        let after = Int(document.subtreeEnd(of: node).rawValue)
        guard let child = Element(document, at: node), child.kind != .list else {
          place = after
          continue
        }
        let (mark, before, behind) = style(child)
        if let mark { put(.open(mark)) }
        put(before)
        levels.append(Level(end: after, mark: mark, after: behind))
        place += 1
      default: place = Int(document.subtreeEnd(of: node).rawValue)
      }
    }
    close(before: end)
    return Inline(Self.pieces(machine.output, marks))
  }

  private static func pieces(_ output: [UInt8], _ marks: [Inline.Piece]) -> [Inline.Piece] {
    var result: [Inline.Piece] = []
    for part in output.split(separator: opening, omittingEmptySubsequences: false) {
      var text = part
      if let end = part.firstIndex(of: closing) {
        if let index = Int(String(decoding: part[..<end], as: UTF8.self)),
          marks.indices.contains(index)
        {
          result.append(marks[index])
        }
        text = part[(end + 1)...]
      }
      if !text.isEmpty { result.append(.text(String(decoding: text, as: UTF8.self))) }
    }
    return result
  }

  // MARK: - Elements

  /// The mark of an element and the words that stand for its markup.
  private func style(_ element: Element) -> (mark: InlineMark?, before: String, after: String) {
    let id = element[.id]
    func mark(_ kind: InlineMark.Kind) -> InlineMark { InlineMark(kind: kind, id: id) }
    let isEmpty = !element.childNodes.contains { _ in true }
    switch element.kind {
    case .term: return (mark(.term), "", "")
    case .em: return (mark(.emphasis), "", "")
    case .quote: return (mark(.quotation), "", "")
    case .cite: return (mark(.citation), "", "")
    case .ref:
      let (words, anchor) = context.citation(of: element[.to] ?? "", in: .chinese)
      return (mark(.reference(anchor)), isEmpty ? words : "", "")
    case .slot: return (mark(.slot), slot(element), "")
    case .seal: return (mark(.slot), "（盖章）", "")
    case .choose: return (mark(.choice), choice(element), "〕")
    case .when: return option(element, isEmpty: isEmpty)
    default: return (id == nil ? nil : mark(.plain), "", "")
    }
  }

  private func slot(_ element: Element) -> String {
    if let field = element[.field] { return "〔\(field)〕" }
    let part = CodeWords.pairPart(element[.part] ?? "")?.zh ?? element[.part] ?? ""
    guard let pair = element[.pair].flatMap({ context.element($0) }) else {
      return "〔\(part)〕"
    }
    let targets: String? =
      switch element[.part] {
      case "order": pair[.order]
      case "penalty": pair[.penalty]
      default: pair[.violation]
      }
    guard let targets else { return "〔\(part)〕" }
    let words = TargetText.list(targets)
    return "〔\(part)：\(words)〕"
  }

  private func choice(_ element: Element) -> String {
    "〔按“\(element[.on] ?? "")”选一："
  }

  private func option(
    _ element: Element, isEmpty: Bool
  ) -> (mark: InlineMark?, before: String, after: String) {
    let mark = InlineMark(kind: .option, id: nil)
    guard let choose = element.parent else { return (mark, "", "") }
    let words = context.option(element[.value] ?? "", of: choose[.on] ?? "")
    var after = isEmpty ? "（不写）" : ""
    let isLast = Array(choose.children).last == element
    if !isLast, !element.normalisedText.hasSuffix("。") { after += "；" }
    return (mark, "“\(words)”" + "：", after)
  }
}
