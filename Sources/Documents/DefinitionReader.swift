import Model
import XMLTree

/// Finds the terms that a plan defines: an entry or paragraph of a terms section that begins with a
/// `term` and goes on with a colon.
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
        guard !words.isEmpty, all.hasPrefix(words) else { continue }
        let rest = all.dropFirst(words.count)
        guard let colon = rest.first, colon == "：" || colon == ":" else { continue }
        found.append(
          TermDefinition(
            node: element.index, term: term[.key] ?? words, text: String(rest.dropFirst()),
            isUsedInThreshold: false))
      }
    }
    guard !found.isEmpty else { return [] }
    let used = thresholdWords(of: root)
    for index in found.indices {
      found[index].isUsedInThreshold = used.contains { $0.contains(found[index].term) }
    }
    return found
  }

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
