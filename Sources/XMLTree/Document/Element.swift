/// An element: its document, held strongly, and its place in it.
///
/// Two handles are equal when they are the same element of the same document object.
package struct Element: Sendable, Hashable {
  package let document: XMLDocument
  package let index: NodeIndex

  @inlinable
  init(document: XMLDocument, index: NodeIndex) {
    self.document = document
    self.index = index
  }

  /// The element at `index`, or nil where another kind of node stands there.
  @inlinable
  package init?(_ document: XMLDocument, at index: NodeIndex) {
    guard index.rawValue >= 0, index.rawValue < document.nodes.count,
      document.kind(of: index) == .element
    else { return nil }
    self.init(document: document, index: index)
  }

  @inlinable
  package static func == (left: Element, right: Element) -> Bool {
    left.index == right.index && left.document === right.document
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(document))
    hasher.combine(index)
  }

  // MARK: Names and attributes

  @inlinable package var nameID: NameID { document.nameID(of: index) }

  package var name: XMLName { document.elementName(nameID) ?? XMLName(local: "") }

  package var attributes: [Attribute] {
    document.attributeIndices(of: index).map { place in
      let id = document.attributeNameID(at: place)
      return Attribute(
        nameID: id, name: document.attributeName(id) ?? XMLName(local: ""),
        value: document.attributeValue(at: place))
    }
  }

  package func attribute(_ id: NameID) -> String? {
    document.attributeIndex(of: index, id).map(document.attributeValue(at:))
  }

  /// The value of an attribute; a bare literal names one without a namespace.
  package func attribute(_ name: XMLName) -> String? {
    document.attributeID(name).flatMap(attribute)
  }

  package func attribute(_ local: String) -> String? { attribute(XMLName(local: local)) }

  /// Where the attribute stands in the file.
  package func attributeRange(_ id: NameID) -> (name: Range<Int>, value: Range<Int>)? {
    document.attributeRange(of: index, id)
  }

  // MARK: The tree

  /// The parent element; nil for the root.
  package var parent: Element? {
    document.parent(of: index).flatMap { Element(document, at: $0) }
  }

  /// The child elements.
  package var children: ElementSequence {
    ElementSequence(document, in: index, descends: false)
  }

  /// All elements below this one, in document order.
  package var descendants: ElementSequence {
    ElementSequence(document, in: index, descends: true)
  }

  /// The child nodes of every kind.
  package var childNodes: NodeSequence { NodeSequence(document, in: index) }

  package func firstChild(_ id: NameID) -> Element? { children.first { $0.nameID == id } }

  // MARK: Text and place

  /// All text below, without comments and instructions.
  package var textContent: String { document.textContent(of: index) }

  package var range: Range<Int> { document.range(of: index) }
  package var openTagRange: Range<Int> { document.openTagRange(of: index) }
  package var innerRange: Range<Int> { document.innerRange(of: index) }

  /// Where the `<` stands.
  package var position: SourcePosition { document.position(at: range.lowerBound) }
}
