package import Model
package import XMLTree

/// An element with a permanent id.
package struct ElementRecord: Sendable, Hashable {
  package var id: ElementID
  package var name: ElementName
  package var node: NodeIndex

  package init(id: ElementID, name: ElementName, node: NodeIndex) {
    self.id = id
    self.name = name
    self.node = node
  }
}
