import Model
import XMLTree

/// Gives ids to elements that have none, and new ones to those that repeat another's.
enum IDAssignment {
  static func newIDs(
    in document: XMLDocument, base: XMLDocument?, _ generator: inout some RandomNumberGenerator
  ) -> [NodeIndex: ElementID] {
    var taken: Set<ElementID> = []
    var holders: [ElementID: [Element]] = [:]
    var missing: [Element] = []
    for element in document.root.descendants {
      guard let kind = element.kind else { continue }
      if let text = element[.id] {
        if let id = ElementID(text) {
          taken.insert(id)
          holders[id, default: []].append(element)
        } else if ContentModel.needsID(kind, in: element.parent?.kind), text.isEmpty {
          missing.append(element)
        }
      } else if ContentModel.needsID(kind, in: element.parent?.kind) {
        missing.append(element)
      }
    }
    // Ids that the last commit knows are never given again, even to another element.
    var baseHolders: [ElementID: Element] = [:]
    if let base {
      for element in base.root.descendants {
        guard let id = element[.id].flatMap({ ElementID($0) }) else { continue }
        taken.insert(id)
        if baseHolders[id] == nil { baseHolders[id] = element }
      }
    }
    var result: [NodeIndex: ElementID] = [:]
    func give(_ element: Element) {
      var id = ElementID.random(using: &generator)
      while !taken.insert(id).inserted { id = ElementID.random(using: &generator) }
      result[element.index] = id
    }
    for (id, elements) in holders.sorted(by: { $0.key < $1.key }) where elements.count > 1 {
      let keeper = keeper(among: elements, like: baseHolders[id])
      for element in elements where element != keeper { give(element) }
    }
    for element in missing { give(element) }
    return result
  }

  /// The element that stands where the last commit has the id: same ancestors, then same words, then
  /// the first.
  private static func keeper(among elements: [Element], like old: Element?) -> Element? {
    guard let old else { return elements.first }
    let path = ancestry(old)
    let words = old.normalisedText
    return elements.first { ancestry($0) == path && $0.normalisedText == words }
      ?? elements.first { ancestry($0) == path }
      ?? elements.first { $0.normalisedText == words } ?? elements.first
  }

  private static func ancestry(_ element: Element) -> [String] {
    var path: [String] = []
    var current = element.parent
    while let at = current {
      path.append(at[.id] ?? at.name.local)
      current = at.parent
    }
    return path
  }
}
