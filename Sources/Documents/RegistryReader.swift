import XMLTree

/// Reads the rows of a registry, of the approvals, of the waivers and of the configuration.
enum RegistryReader {
  static func entries(of root: Element) -> [RegistryEntry] {
    root.children.compactMap { child in
      guard let kind = child.kind, kind != .header, kind != .meta else { return nil }
      return RegistryEntry(
        element: kind, node: child.index, attributes: attributes(of: child),
        children: child.children.compactMap(row), text: child.normalisedText)
    }
  }

  private static func row(_ element: Element) -> RegistryEntry.Child? {
    guard let kind = element.kind else { return nil }
    return RegistryEntry.Child(
      element: kind, node: element.index, attributes: attributes(of: element),
      text: element.normalisedText)
  }

  private static func attributes(of element: Element) -> [TypedElement.AttributeValue] {
    element.attributes.compactMap { attribute in
      guard let name = Vocabulary.attribute(attribute.nameID) else { return nil }
      return .init(name: name, value: attribute.value)
    }
  }
}
