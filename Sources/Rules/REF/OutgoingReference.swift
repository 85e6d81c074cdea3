import Documents
import Model
import XMLTree

/// A reference to a place in this or another document, from wherever the vocabulary has one.
struct OutgoingReference {
  var node: NodeIndex
  var element: ElementName
  var attribute: AttributeName
  var target: DocumentReference

  /// All of a document, in document order of links; agreements, which are plain attributes of typed
  /// elements, follow.
  static func all(in facts: DocumentFacts) -> [OutgoingReference] {
    var references: [OutgoingReference] = []
    for link in facts.links {
      guard case .reference(let target) = link.value else { continue }
      references.append(
        OutgoingReference(
          node: link.node, element: link.element, attribute: link.attribute, target: target))
    }
    guard facts.kind == .plan else { return references }
    for typed in facts.typed where isAgreement(typed) {
      guard let target = typed[.agreement].flatMap({ DocumentReference($0) }) else { continue }
      references.append(
        OutgoingReference(
          node: typed.node, element: typed.name, attribute: .agreement, target: target))
    }
    return references
  }

  /// Whether a typed element of a plan may name an agreement.
  static func isAgreement(_ typed: TypedElement) -> Bool {
    (typed.name == .commitment || typed.name == .request) && typed[.agreement] != nil
  }
}
