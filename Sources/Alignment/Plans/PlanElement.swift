package import Documents
package import Model
import XMLTree

/// A typed element of a plan with its place, for the planes that read it.
package struct PlanElement: Sendable {
  package let place: FactPlace
  package let name: ElementName
  package let typed: TypedElement

  package init(place: FactPlace, typed: TypedElement) {
    self.place = place
    name = typed.name
    self.typed = typed
  }

  package subscript(_ attribute: AttributeName) -> String? { typed[attribute] }

  package func words(_ attribute: AttributeName) -> [Substring] {
    typed[attribute]?.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) } ?? []
  }

  package func levels(_ attribute: AttributeName = .level) -> [LevelExpression] {
    words(attribute).compactMap { LevelExpression($0) }
  }

  package func parties(_ attribute: AttributeName) -> [PartyReference] {
    words(attribute).compactMap { PartyReference($0) }
  }

  package func references(_ attribute: AttributeName) -> [DocumentReference] {
    words(attribute).compactMap { DocumentReference($0) }
  }

  /// The first value that plays a part: `within`, `quantity`, `travel`.
  package func value(_ role: String) -> ValueFact? { typed.values.first { $0.role == role } }

  package var limit: Limit? { value("within")?.limit }
}
