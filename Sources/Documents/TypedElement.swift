package import Model
package import XMLTree

/// A typed element as its document states it: attributes as written, and the values inside it that
/// belong to it (not to a typed element further in).
package struct TypedElement: Sendable, Hashable {
  package var name: ElementName
  package var id: ElementID?
  package var node: NodeIndex
  /// One past the last node below it: what stands in between belongs to it.
  package var end: NodeIndex
  package var attributes: [AttributeValue]
  package var values: [ValueFact]
  /// The typed element that it stands in, by index in `DocumentFacts.typed`: the notification of an
  /// acknowledgement, the role of a deputy.
  package var parent: Int?

  package struct AttributeValue: Sendable, Hashable {
    package var name: AttributeName
    package var value: String

    package init(name: AttributeName, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    name: ElementName, id: ElementID?, node: NodeIndex, end: NodeIndex, parent: Int?
  ) {
    self.name = name
    self.id = id
    self.node = node
    self.end = end
    self.parent = parent
    attributes = []
    values = []
  }

  package subscript(_ name: AttributeName) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
