package import Documents
import Model
package import XMLTree

extension NodeIndex: Storable {
  package func store(in out: inout StoreWriter) { Int(rawValue).store(in: &out) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    guard let value = Int32(exactly: try Int(from: &input)), value >= 0 else { throw StoreDamage() }
    self.init(rawValue: value)
  }
}

extension ElementName: Storable {
  package func store(in out: inout StoreWriter) { out.put(unsigned: UInt64(rawValue)) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    guard let value = UInt16(exactly: try input.unsigned()), let name = Self(rawValue: value) else {
      throw StoreDamage()
    }
    self = name
  }
}

extension AttributeName: Storable {
  package func store(in out: inout StoreWriter) { out.put(unsigned: UInt64(rawValue)) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    guard let value = UInt16(exactly: try input.unsigned()), let name = Self(rawValue: value) else {
      throw StoreDamage()
    }
    self = name
  }
}

extension RegistryKind: StorableByRawValue {}

extension DocumentKind: Storable {
  package func store(in out: inout StoreWriter) {
    switch self {
    case .procedure: out.put(byte: 0)
    case .plan: out.put(byte: 1)
    case .template: out.put(byte: 2)
    case .approvals: out.put(byte: 3)
    case .waivers: out.put(byte: 4)
    case .concordance: out.put(byte: 5)
    case .configuration: out.put(byte: 6)
    case .registry(let kind):
      out.put(byte: 7)
      out.put(kind)
    }
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    switch try input.byte() {
    case 0: self = .procedure
    case 1: self = .plan
    case 2: self = .template
    case 3: self = .approvals
    case 4: self = .waivers
    case 5: self = .concordance
    case 6: self = .configuration
    case 7: self = .registry(try input.value())
    default: throw StoreDamage()
    }
  }
}

extension Link: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(node)
    out.put(element)
    out.put(attribute)
    switch value {
    case .reference(let value):
      out.put(byte: 0)
      out.put(value)
    case .party(let value):
      out.put(byte: 1)
      out.put(value)
    case .level(let value):
      out.put(byte: 2)
      out.put(value)
    case .key(let kind, let key):
      out.put(byte: 3)
      out.put(kind)
      out.put(key)
    case .elementID(let value):
      out.put(byte: 4)
      out.put(value)
    case .malformed(let value):
      out.put(byte: 5)
      out.put(value)
    }
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let node: NodeIndex = try input.value()
    let element: ElementName = try input.value()
    let attribute: AttributeName = try input.value()
    let value: Value
    switch try input.byte() {
    case 0: value = .reference(try input.value())
    case 1: value = .party(try input.value())
    case 2: value = .level(try input.value())
    case 3:
      let kind: RegistryKind = try input.value()
      value = .key(kind, try input.value())
    case 4: value = .elementID(try input.value())
    case 5: value = .malformed(try input.value())
    default: throw StoreDamage()
    }
    self.init(node: node, element: element, attribute: attribute, value: value)
  }
}

extension TypedElement.AttributeValue: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(name)
    out.put(value)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let name: AttributeName = try input.value()
    self.init(name: name, value: try input.value())
  }
}

extension ValueFact.Comparison: StorableByRawValue {}
extension ValueFact.DoseKind: StorableByRawValue {}

extension ValueFact: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(node)
    out.put(role)
    out.put(limit)
    out.put(quantity)
    out.put(comparison)
    out.put(doseKind)
    out.put(over)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let node: NodeIndex = try input.value()
    let role: String? = try input.value()
    let limit: Limit? = try input.value()
    self.init(node: node, role: role, limit: limit, quantity: try input.value())
    comparison = try input.value()
    doseKind = try input.value()
    over = try input.value()
  }
}

extension TypedElement: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(name)
    out.put(id)
    out.put(node)
    out.put(end)
    out.put(parent)
    out.put(attributes)
    out.put(values)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let name: ElementName = try input.value()
    let id: ElementID? = try input.value()
    let node: NodeIndex = try input.value()
    let end: NodeIndex = try input.value()
    self.init(name: name, id: id, node: node, end: end, parent: try input.value())
    attributes = try input.value()
    values = try input.value()
  }
}

extension TopicFact: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(node)
    out.put(topic)
    out.put(hasContent)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let node: NodeIndex = try input.value()
    let topic: String = try input.value()
    self.init(node: node, topic: topic, hasContent: try input.value())
  }
}

extension TermDefinition: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(node)
    out.put(term)
    out.put(text)
    out.put(isUsedInThreshold)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let node: NodeIndex = try input.value()
    let term: String = try input.value()
    let text: String = try input.value()
    self.init(node: node, term: term, text: text, isUsedInThreshold: try input.value())
  }
}
