package import Model
package import XMLTree

/// The clause that something stands in, as a list names it: the nearest element with a permanent id, or
/// the part of the envelope.
package enum ClausePlace: Sendable, Hashable, CustomStringConvertible {
  case element(ElementID)
  case basedOn
  /// An entry of the 修改记录, by its revision.
  case history(Int)
  /// Elsewhere in the envelope, or under an element whose id was not given yet.
  case document

  /// `k7f3qabc`, `meta/basedOn`, `meta/history/3`, `meta`.
  package var description: String {
    switch self {
    case .element(let id): id.description
    case .basedOn: "meta/basedOn"
    case .history(let revision): "meta/history/\(revision)"
    case .document: "meta"
    }
  }

  package var id: ElementID? {
    if case .element(let id) = self { id } else { nil }
  }

  /// The clause around a node.
  package init(around node: NodeIndex, in document: XMLDocument) {
    var current: NodeIndex? = node
    while let place = current {
      current = document.parent(of: place)
      guard document.kind(of: place) == .element else { continue }
      if let attribute = document.attributeIndex(of: place, AttributeName.id.nameID),
        let id = document.withAttributeValue(at: attribute, { ElementID(utf8: $0) })
      {
        self = .element(id)
        return
      }
      switch Vocabulary.element(document.nameID(of: place)) {
      case .basedOn:
        self = .basedOn
        return
      case .entry
      where document.parent(of: place).map({
        Vocabulary.element(document.nameID(of: $0)) == .history
      }) == true:
        let revision = document.attributeIndex(of: place, AttributeName.revision.nameID)
          .flatMap { Int(document.attributeValue(at: $0)) }
        self = .history(revision ?? 0)
        return
      default: continue
      }
    }
    self = .document
  }
}
