package import Documents
package import Model
package import XMLTree

/// An element with a permanent id, as one state of a document has it.
package struct ClauseState: Sendable {
  package var id: ElementID
  package var kind: ElementName
  /// The nearest element with an id around it; nil at the top of the document.
  package var parent: ElementID?
  package var node: NodeIndex
  /// What the element itself says: its name, its attributes and its words, without the clauses in it.
  var own: [UInt8]
}
