package import XMLTree

extension Element {
  /// The element's name in the vocabulary; nil for an element of another namespace.
  package var kind: ElementName? { Vocabulary.element(nameID) }

  package subscript(_ name: AttributeName) -> String? {
    attribute(name.nameID)
  }

  /// The first child of that name.
  package func child(_ name: ElementName) -> Element? {
    children.first { $0.kind == name }
  }

  package func children(_ name: ElementName) -> [Element] {
    children.filter { $0.kind == name }
  }

  /// The words in the element, white space normalised.
  package var normalisedText: String { WhiteSpace.normalised(textContent) }

  /// The nearest ancestor, or the element itself, that has a permanent id.
  package var addressable: Element? {
    var current: Element? = self
    while let element = current {
      if element[.id] != nil { return element }
      current = element.parent
    }
    return nil
  }
}
