/// The global parts of a schema, as they stand in its files.
struct SchemaReader {
  /// Any part of XSD that is not read here: then there is no acceptor, and libxml2 judges alone.
  struct Unreadable: Error {
    let part: String
  }

  private(set) var targetNamespace = ""
  private(set) var elements: [String: Element] = [:]
  private(set) var simpleTypes: [String: Element] = [:]
  private(set) var complexTypes: [String: Element] = [:]
  private(set) var groups: [String: Element] = [:]
  private(set) var attributeGroups: [String: Element] = [:]
  /// Attributes of the namespace `xml`, by local name.
  private(set) var xmlAttributes: [String: Element] = [:]

  private static let xsd = "http://www.w3.org/2001/XMLSchema"
  private static let xml = "http://www.w3.org/XML/1998/namespace"

  init(entry: String, files: [String: [UInt8]]) throws(Unreadable) {
    var seen: Set<String> = [entry]
    var waiting = [entry]
    while let name = waiting.popLast() {
      guard let bytes = files[name], let document = XMLParser.parse(bytes).document else {
        throw Unreadable(part: name)
      }
      let root = document.root
      try Self.expect(root, "schema")
      let isOwn = root.attribute("targetNamespace") != Self.xml
      if isOwn {
        let namespace = root.attribute("targetNamespace") ?? ""
        guard targetNamespace.isEmpty || targetNamespace == namespace,
          root.attribute("elementFormDefault") == "qualified",
          root.attribute("attributeFormDefault") == nil, root.attribute("blockDefault") == nil,
          root.attribute("finalDefault") == nil, Self.hasUsualPrefixes(document, namespace)
        else { throw Unreadable(part: name) }
        targetNamespace = namespace
      }
      for child in root.children {
        switch try Self.part(child) {
        case "annotation": continue
        case "include", "import":
          guard let location = child.attribute("schemaLocation") else {
            throw Unreadable(part: name)
          }
          if seen.insert(location).inserted { waiting.append(location) }
        // Attributes of our namespace stand in laws only, by reference.
        case "attribute": if !isOwn { try add(child, to: &xmlAttributes) }
        case "element" where isOwn: try add(child, to: &elements)
        case "simpleType" where isOwn: try add(child, to: &simpleTypes)
        case "complexType" where isOwn: try add(child, to: &complexTypes)
        case "group" where isOwn: try add(child, to: &groups)
        case "attributeGroup" where isOwn: try add(child, to: &attributeGroups)
        case let other: throw Unreadable(part: other)
        }
      }
    }
  }

  private func add(_ part: Element, to table: inout [String: Element]) throws(Unreadable) {
    guard let name = part.attribute("name"), table.updateValue(part, forKey: name) == nil else {
      throw Unreadable(part: "name")
    }
  }

  /// The prefix `xs` for XSD and no other than one for the target, so that a name can be read as it is
  /// written.
  private static func hasUsualPrefixes(_ document: XMLDocument, _ namespace: String) -> Bool {
    let tag = String(
      decoding: document.source[document.root.openTagRange], as: UTF8.self)
    let declared = tag.split(whereSeparator: { " \n\r\t>".contains($0) }).filter {
      $0.hasPrefix("xmlns")
    }
    return declared.allSatisfy {
      $0 == "xmlns:xs=\"\(xsd)\"" || $0.hasSuffix("=\"\(namespace)\"") && $0.hasPrefix("xmlns:")
    } && declared.contains { $0.hasPrefix("xmlns:xs=") }
  }

  /// The local name of an element of XSD.
  static func part(_ element: Element) throws(Unreadable) -> String {
    let name = element.name
    guard name.namespace == xsd else { throw Unreadable(part: name.local) }
    return name.local
  }

  static func expect(_ element: Element, _ name: String) throws(Unreadable) {
    guard try part(element) == name else { throw Unreadable(part: element.name.local) }
  }

  /// The children that say something.
  static func children(_ element: Element) throws(Unreadable) -> [Element] {
    var children: [Element] = []
    for child in element.children where try part(child) != "annotation" { children.append(child) }
    return children
  }

  /// Refuses attributes that are not read.
  static func only(_ names: [String], on element: Element) throws(Unreadable) {
    for attribute in element.attributes where !names.contains(attribute.name.local) {
      throw Unreadable(part: "@" + attribute.name.local)
    }
  }

  /// A name as a schema refers to it.
  enum Name {
    case builtIn(String)
    case own(String)
    case xml(String)
  }

  static func name(_ text: String) throws(Unreadable) -> Name {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw Unreadable(part: text) }
    return switch parts[0] {
    case "xs": .builtIn(parts[1])
    case "xml": .xml(parts[1])
    default: .own(parts[1])
    }
  }
}
