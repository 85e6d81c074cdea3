package import Model
package import XMLTree

/// An attribute value that names something outside the element: a place, a party, a key.
package struct Link: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case reference(DocumentReference)
    case party(PartyReference)
    case level(LevelExpression)
    case key(RegistryKind, String)
    case elementID(ElementID)
    /// Does not have the form that its attribute asks for; the schema tells the user.
    case malformed(String)
  }

  package var node: NodeIndex
  package var element: ElementName
  package var attribute: AttributeName
  package var value: Value

  package init(node: NodeIndex, element: ElementName, attribute: AttributeName, value: Value) {
    self.node = node
    self.element = element
    self.attribute = attribute
    self.value = value
  }
}
