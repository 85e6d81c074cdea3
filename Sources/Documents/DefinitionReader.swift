import Model
import XMLTree

/// Finds the terms that a plan defines: an entry or paragraph of a terms section that begins with a
/// `term` and goes on as definitions do: 场区：…, 场区（site area）是指…, 场区　….
enum DefinitionReader {
  static func definitions(of root: Element, topics: [TopicFact]) -> [TermDefinition] {
    var found: [TermDefinition] = []
    for topic in topics where topic.topic == "terms" {
      guard let section = Element(root.document, at: topic.node) else { continue }
      for element in section.descendants where element.kind == .li || element.kind == .p {
        guard let term = element.children.first(where: { _ in true }), term.kind == .term else {
          continue
        }
        let words = term.normalisedText
        let all = element.normalisedText
        guard !words.isEmpty, let start = Self.openings.first(where: { all.hasPrefix($0 + words) }),
          let text = definition(after: all.dropFirst(start.count + words.count))
        else { continue }
        found.append(
          TermDefinition(
            node: element.index, term: term[.key] ?? words, text: text, isUsedInThreshold: false))
      }
    }
    guard !found.isEmpty else { return [] }
    let used = thresholdWords(of: root)
    for index in found.indices {
      found[index].isUsedInThreshold = used.contains { $0.contains(found[index].term) }
    }
    return found
  }

  /// 本预案所称场区，是指….
  private static let openings = ["", "本预案所称", "本程序所称", "本文件所称", "所称"]

  /// What a term means, without the words that lead over to it; nil where nothing does.
  private static func definition(after term: Substring) -> String? {
    var rest = term
    // The word in another language, or a short form.
    if let open = rest.first, open == "（" || open == "(",
      let close = rest.firstIndex(where: { $0 == "）" || $0 == ")" })
    {
      rest = rest[rest.index(after: close)...]
    }
    let lead = Self.leads.first { rest.hasPrefix($0) }
    guard let lead else { return nil }
    let text = rest.dropFirst(lead.count)
    return text.isEmpty ? nil : String(text)
  }

  /// Longer ones first.
  private static let leads = [
    "，是指", "，系指", "，指", "是指", "系指", "——", "：", ":", "\u{3000}", " ",
  ]

  /// The words of the elements that draw a line.
  private static func thresholdWords(of root: Element) -> [String] {
    root.descendants.compactMap { element in
      switch element.kind {
      case .trigger, .level, .zone, .protectiveAction, .condition: element.normalisedText
      default: nil
      }
    }
  }
}
