import Model
package import XMLTree

/// One walk over a document that finds everything the corpus asks for.
package enum FactsExtractor {
  /// Nil where the root is not of the vocabulary.
  package static func facts(of document: XMLDocument) -> DocumentFacts? {
    let root = document.root
    guard let rootKind = root.kind, let kind = DocumentKind(root: rootKind) else { return nil }
    var facts = DocumentFacts(kind: kind)
    facts.id = root[.id].flatMap { DocumentID($0) }
    facts.schemaVersion = root[.schemaVersion].flatMap { Int($0) }
    if kind.isControlled, let meta = root.child(.meta) { facts.meta = MetaReader.read(meta) }
    collect(document, &facts)
    if kind == .plan {
      facts.definitions = DefinitionReader.definitions(of: root, topics: facts.topics)
    }
    if !kind.isControlled { facts.entries = RegistryReader.entries(of: root) }
    return facts
  }

  private static func collect(_ document: XMLDocument, _ facts: inout DocumentFacts) {
    let isControlled = facts.kind.isControlled
    /// Typed elements that enclose the node at hand, innermost last.
    var enclosing: [(index: Int, end: Int32)] = []
    var index = 1
    let count = document.nodeCount
    while index < count {
      let node = NodeIndex(index)
      index += 1
      guard document.kind(of: node) == .element,
        let name = Vocabulary.element(document.nameID(of: node))
      else { continue }
      facts.nodeCount += 1
      while let last = enclosing.last, node.rawValue >= last.end { enclosing.removeLast() }
      let isTyped = isControlled && (ContentModel.isTyped(name) || isHolding(name))
      var typed = TypedElement(
        name: name, id: nil, node: node, end: isTyped ? document.subtreeEnd(of: node) : node,
        parent: enclosing.last?.index)
      if name == .section, isControlled { appendTopic(document, node, &facts.topics) }
      let places = document.attributeIndices(of: node)
      if isTyped { typed.attributes.reserveCapacity(places.count) }
      for place in places {
        guard let attributeName = Vocabulary.attribute(document.attributeNameID(at: place)) else {
          continue
        }
        facts.nodeCount += 1
        let type = AttributeTypes.type(of: attributeName, in: name)
        guard isTyped || type != .token else { continue }
        if type == .identity {
          if let id = document.withAttributeValue(at: place, { ElementID(utf8: $0) }) {
            facts.elements.append(ElementRecord(id: id, name: name, node: node))
            typed.id = id
          }
          if !isTyped || attributeName == .id { continue }
        }
        // What a link of a typed element does not need, and no rule asks for, is not made a string.
        let isLink = type.isLink
        guard isTyped || isLink else { continue }
        let value = document.attributeValue(at: place)
        switch type {
        case .identity, .token, .limit, .number, .date, .target: break
        default:
          appendLinks(value, type, node: node, name, attributeName, &facts.links)
        }
        if isTyped, attributeName != .id {
          typed.attributes.append(.init(name: attributeName, value: value))
        }
      }
      if isTyped {
        enclosing.append((facts.typed.count, document.subtreeEnd(of: node).rawValue))
        facts.typed.append(typed)
      } else if name == .value, isControlled {
        if let owner = enclosing.last?.index, let element = Element(document, at: node) {
          facts.typed[owner].values.append(value(element))
        }
      } else if name == .cite {
        facts.citations.append(citation(node, document))
      } else if name == .quote, let element = Element(document, at: node) {
        if let quote = quote(element) { facts.quotes.append(quote) }
      }
    }
  }

  /// Who holds a role says a fact of it, without a clause of its own.
  private static func isHolding(_ name: ElementName) -> Bool {
    name == .holder || name == .deputy || name == .acting
  }

  private static func appendTopic(
    _ document: XMLDocument, _ node: NodeIndex, _ topics: inout [TopicFact]
  ) {
    guard let section = Element(document, at: node), let topic = section[.topic] else { return }
    topics.append(
      TopicFact(
        node: node, topic: topic, hasContent: section.children.contains { $0.kind != .heading }))
  }

  private static func value(_ element: Element) -> ValueFact {
    let dayKind = element[.dayType].flatMap { DayKind(rawValue: $0) }
    var fact = ValueFact(
      node: element.index, role: element[.role],
      limit: limit(element, .duration, dayKind),
      quantity: element.withAttribute(.number) { number in
        Quantity(utf8: number, unit: element[.unit] ?? "")
      } ?? nil)
    fact.comparison = element[.op].flatMap { .init(rawValue: $0) }
    fact.doseKind = element[.doseKind].flatMap { .init(rawValue: $0) }
    fact.over = limit(element, .over, nil)
    return fact
  }

  private static func limit(
    _ element: Element, _ name: AttributeName, _ dayKind: DayKind?
  ) -> Limit? {
    element.withAttribute(name) { Limit(utf8: $0, dayKind: dayKind) } ?? nil
  }

  private static func citation(_ node: NodeIndex, _ document: XMLDocument) -> CitationRecord {
    var record = CitationRecord(
      node: node, targets: [], role: nil, kind: nil,
      clause: ClausePlace(around: node, in: document))
    for place in document.attributeIndices(of: node) {
      switch Vocabulary.attribute(document.attributeNameID(at: place)) {
      case .target: record.targets = targets(document.attributeValue(at: place))
      case .role: record.role = document.attributeValue(at: place)
      case .kind: record.kind = document.attributeValue(at: place)
      case .digest: record.digest = document.attributeValue(at: place)
      default: break
      }
    }
    if record.kind != nil, let element = Element(document, at: node) {
      record.number = element[.number]
      record.document = element[.document]
      record.party = element[.party]
      record.section = element[.section]
      record.revision = element[.revision]
    }
    return record
  }

  private static func targets(_ list: String?) -> [String] {
    guard let list, !list.isEmpty else { return [] }
    // One target is the rule.
    return list.utf8.contains(UInt8(ascii: " "))
      ? list.split(separator: " ").map(String.init) : [list]
  }

  private static func quote(_ element: Element) -> QuoteRecord? {
    let cite = element.parent.flatMap { $0.kind == .cite ? $0 : nil }
    let targets = targets(element[.of] ?? cite?[.target])
    guard !targets.isEmpty else { return nil }
    return QuoteRecord(
      node: element.index, targets: targets, text: element.normalisedText,
      isHistorical: cite?[.role] == "historical")
  }

  private static func appendLinks(
    _ value: String, _ type: AttributeType, node: NodeIndex, _ element: ElementName,
    _ attribute: AttributeName, _ links: inout [Link]
  ) {
    // One word is the rule.
    guard value.utf8.contains(UInt8(ascii: " ")) else {
      appendLink(value[...], type, node: node, element, attribute, &links)
      return
    }
    for part in value.split(separator: " ") {
      appendLink(part, type, node: node, element, attribute, &links)
    }
  }

  private static func appendLink(
    _ part: Substring, _ type: AttributeType, node: NodeIndex, _ element: ElementName,
    _ attribute: AttributeName, _ links: inout [Link]
  ) {
    guard !part.isEmpty else { return }
    let read: Link.Value? =
      switch type {
      case .reference: DocumentReference(part).map { .reference($0) }
      case .party: PartyReference(part).map { .party($0) }
      case .level: LevelExpression(part).map { .level($0) }
      case .elementIDs: ElementID(part).map { .elementID($0) }
      case .key(let registry): .key(registry, String(part))
      default: nil
      }
    links.append(
      Link(
        node: node, element: element, attribute: attribute, value: read ?? .malformed(String(part)))
    )
  }
}
