package import Model
package import XMLTree

/// A row of a registry, of the approvals or of the waivers, with its attributes as written and the
/// words of its direct children.
package struct RegistryEntry: Sendable, Hashable {
  package var element: ElementName
  package var node: NodeIndex
  package var attributes: [TypedElement.AttributeValue]
  /// Direct children that hold words or attributes: names, aliases, codes, levels, signatures.
  package var children: [Child]
  /// The words of the row itself.
  package var text: String

  package struct Child: Sendable, Hashable {
    package var element: ElementName
    package var node: NodeIndex
    package var attributes: [TypedElement.AttributeValue]
    package var text: String

    package init(
      element: ElementName, node: NodeIndex, attributes: [TypedElement.AttributeValue], text: String
    ) {
      self.element = element
      self.node = node
      self.attributes = attributes
      self.text = text
    }

    package subscript(_ name: AttributeName) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  package init(
    element: ElementName, node: NodeIndex, attributes: [TypedElement.AttributeValue],
    children: [Child], text: String
  ) {
    self.element = element
    self.node = node
    self.attributes = attributes
    self.children = children
    self.text = text
  }

  package subscript(_ name: AttributeName) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// Whether somebody has checked the row against its source; what rests on an unverified row is at
  /// most a warning.
  package var isVerified: Bool { self[.state] == "verified" }

  /// Whether the row holds on a day.
  package func isValid(on day: CivilDate) -> Bool {
    if let from = self[.validFrom].flatMap({ CivilDate($0) }), day < from { return false }
    if let to = self[.validTo].flatMap({ CivilDate($0) }), day > to { return false }
    return true
  }
}
