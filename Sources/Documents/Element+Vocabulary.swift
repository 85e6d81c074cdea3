package import XMLTree

extension Element {
  /// The element's name in the vocabulary; nil for an element of another namespace.
  package var kind: ElementName? { Vocabulary.element(nameID) }

  package subscript(_ name: AttributeName) -> String? {
    attribute(name.nameID)
  }

  /// Whether the attribute is there, without reading it.
  package func has(_ name: AttributeName) -> Bool {
    document.attributeIndex(of: index, name.nameID) != nil
  }

  /// Lends the bytes of an attribute; nil where the element has none of that name.
  package func withAttribute<R>(_ name: AttributeName, _ body: (Span<UInt8>) -> R) -> R? {
    guard let place = document.attributeIndex(of: index, name.nameID) else { return nil }
    return document.withAttributeValue(at: place, body)
  }

  /// The first child of that name.
  package func child(_ name: ElementName) -> Element? {
    children.first { $0.kind == name }
  }

  package func children(_ name: ElementName) -> [Element] {
    children.filter { $0.kind == name }
  }

  /// The words in the element, white space normalised.
  package var normalisedText: String { String(decoding: normalisedBytes, as: UTF8.self) }

  /// The same as UTF-8.
  package var normalisedBytes: [UInt8] {
    var machine = WhiteSpace()
    let source = document.source
    for place in index.rawValue..<document.subtreeEnd(of: index).rawValue {
      let node = NodeIndex(rawValue: place)
      if let range = document.textRange(of: node) {
        machine.append(text: source.span.extracting(range))
      } else if document.kind(of: node) == .text {
        document.withText(of: node) { machine.append(text: $0) }
      }
    }
    return machine.output
  }

  /// The nearest ancestor, or the element itself, that has a permanent id.
  package var addressable: Element? {
    var current: NodeIndex? = index
    while let node = current {
      if document.attributeIndex(of: node, AttributeName.id.nameID) != nil {
        return Element(document, at: node)
      }
      current = document.parent(of: node)
    }
    return nil
  }
}
