/// Makes the tables of a ``SchemaAcceptor`` from the files of a schema.
struct AcceptorBuilder {
  typealias Unreadable = SchemaReader.Unreadable

  private let schema: SchemaReader
  private let names: NameTable
  private var forms: [SimpleForm] = [.anything]
  private var formNumbers: [String: Int] = [:]
  private var types: [SchemaAcceptor.ContentType] = []
  private var typeNumbers: [String: Int] = [:]
  /// Types that have a number and no tables yet.
  private var waiting: [(number: Int, body: Element)] = []
  private var steps: [SchemaAcceptor.Step]
  private var isFinal = [false]
  private var attributes: [SchemaAcceptor.AttributeUse] = []
  /// The elements that a symbol of a content model stands for, with their types.
  private var symbols: [[(name: Int, type: Int)]] = []

  /// The acceptor of a schema; nil where it uses a part of XSD that is not read here.
  static func acceptor(
    entry: String, files: [String: [UInt8]], names: NameTable
  ) -> SchemaAcceptor? {
    do throws(Unreadable) {
      var builder = AcceptorBuilder(try SchemaReader(entry: entry, files: files), names)
      return try builder.build()
    } catch {
      return nil
    }
  }

  private init(_ schema: SchemaReader, _ names: NameTable) {
    self.schema = schema
    self.names = names
    steps = Array(repeating: SchemaAcceptor.Step(), count: names.elements.count)
  }

  private mutating func build() throws(Unreadable) -> SchemaAcceptor {
    var roots: [Int32] = Array(repeating: -1, count: names.elements.count)
    for (name, element) in schema.elements {
      guard let number = elementNumber(name) else { continue }
      roots[number] = Int32(try type(of: element))
    }
    while let (number, body) = waiting.popLast() { try fill(number, body) }
    return SchemaAcceptor(
      names: names, plainNames: PlainNames(names, namespace: schema.targetNamespace),
      roots: roots, types: types, forms: FormTable(forms), steps: steps, isFinal: isFinal,
      attributes: attributes)
  }

  private func elementNumber(_ local: String) -> Int? {
    names.elementIDs[XMLName(namespace: schema.targetNamespace, local: local)].map(Int.init)
  }

  // MARK: Types

  private mutating func type(of element: Element) throws(Unreadable) -> Int {
    try SchemaReader.only(["name", "type", "minOccurs", "maxOccurs"], on: element)
    let children = try SchemaReader.children(element)
    guard let written = element.attribute("type") else {
      guard children.count == 1 else { throw Unreadable(part: "element") }
      try SchemaReader.expect(children[0], "complexType")
      return add(children[0])
    }
    guard children.isEmpty else { throw Unreadable(part: "element") }
    if let known = typeNumbers[written] { return known }
    let number: Int
    if case .own(let name) = try SchemaReader.name(written), let body = schema.complexTypes[name] {
      number = add(body)
    } else {
      let form = try form(named: written)
      number = newType()
      types[number].content = .text
      types[number].form = form
    }
    typeNumbers[written] = number
    return number
  }

  private mutating func newType() -> Int {
    types.append(SchemaAcceptor.ContentType())
    attributes += Array(
      repeating: SchemaAcceptor.AttributeUse(), count: names.attributes.count)
    return types.count - 1
  }

  private mutating func add(_ body: Element) -> Int {
    let number = newType()
    waiting.append((number, body))
    return number
  }

  private mutating func fill(_ number: Int, _ body: Element) throws(Unreadable) {
    try SchemaReader.only(["name", "mixed"], on: body)
    let isMixed = body.attribute("mixed") == "true"
    var parts = try SchemaReader.children(body)
    if let first = parts.first {
      switch try SchemaReader.part(first) {
      case "simpleContent":
        guard parts.count == 1, !isMixed else { throw Unreadable(part: "simpleContent") }
        let inner = try SchemaReader.children(first)
        guard inner.count == 1 else { throw Unreadable(part: "simpleContent") }
        try SchemaReader.expect(inner[0], "extension")
        types[number].content = .text
        types[number].form = try form(named: inner[0].attribute("base") ?? "")
        for use in try SchemaReader.children(inner[0]) { try addAttributes(use, to: number) }
        return
      case "sequence", "choice", "group":
        try fillContent(number, try particle(first), isMixed: isMixed)
        parts.removeFirst()
      default:
        if isMixed { try fillContent(number, .empty, isMixed: true) }
      }
    } else if isMixed {
      try fillContent(number, .empty, isMixed: true)
    }
    if types[number].content == .unsure, !isMixed, types[number].start == 0 {
      types[number].content = .empty
    }
    for use in parts { try addAttributes(use, to: number) }
  }

  // MARK: Attributes

  private mutating func addAttributes(_ use: Element, to type: Int) throws(Unreadable) {
    if try SchemaReader.part(use) == "attributeGroup" {
      guard case .own(let name) = try SchemaReader.name(use.attribute("ref") ?? ""),
        let group = schema.attributeGroups[name]
      else { throw Unreadable(part: "attributeGroup") }
      for inner in try SchemaReader.children(group) { try addAttributes(inner, to: type) }
      return
    }
    try SchemaReader.expect(use, "attribute")
    try SchemaReader.only(["name", "type", "use", "ref"], on: use)
    let isRequired = use.attribute("use") == "required"
    guard isRequired || use.attribute("use") ?? "optional" == "optional" else {
      throw Unreadable(part: "use")
    }
    let name: XMLName
    let form: Int
    if let reference = use.attribute("ref") {
      guard case .xml(let local) = try SchemaReader.name(reference),
        let declared = schema.xmlAttributes[local]
      else { throw Unreadable(part: reference) }
      name = XMLName(namespace: "http://www.w3.org/XML/1998/namespace", local: local)
      form = try self.form(of: declared)
    } else {
      name = XMLName(local: use.attribute("name") ?? "")
      form = try self.form(of: use)
    }
    var bit: UInt64 = 0
    if isRequired {
      let taken = types[type].required.nonzeroBitCount
      guard taken < 64 else { throw Unreadable(part: "attributes") }
      bit = 1 << UInt64(taken)
      types[type].required |= bit
    }
    // An attribute that the name table does not know cannot be met; a required one keeps its bit.
    guard let number = names.attributeIDs[name].map(Int.init) else { return }
    attributes[type * names.attributes.count + number] = .init(form: Int32(form), bit: bit)
  }

  // MARK: Simple forms

  private mutating func form(of attribute: Element) throws(Unreadable) -> Int {
    let inner = try SchemaReader.children(attribute)
    if let written = attribute.attribute("type") {
      guard inner.isEmpty else { throw Unreadable(part: "attribute") }
      return try form(named: written)
    }
    guard inner.count == 1 else { throw Unreadable(part: "attribute") }
    return add(try SimpleFormReader(schema).form(ofType: inner[0]))
  }

  private mutating func form(named written: String) throws(Unreadable) -> Int {
    if let known = formNumbers[written] { return known }
    let number = add(try SimpleFormReader(schema).form(named: written))
    formNumbers[written] = number
    return number
  }

  private mutating func add(_ form: SimpleForm) -> Int {
    forms.append(form)
    return forms.count - 1
  }

  // MARK: Content

  private mutating func particle(_ part: Element) throws(Unreadable) -> RegularExpression {
    let least = Int(part.attribute("minOccurs") ?? "1")
    let most = part.attribute("maxOccurs").map { $0 == "unbounded" ? nil : Int($0) } ?? 1
    guard let least, least <= 20, most ?? 0 <= 20, most ?? least >= least else {
      throw Unreadable(part: "minOccurs")
    }
    return .times(try once(part), least, most)
  }

  private mutating func once(_ part: Element) throws(Unreadable) -> RegularExpression {
    switch try SchemaReader.part(part) {
    case "element":
      let type = try type(of: part)
      guard let name = elementNumber(part.attribute("name") ?? "") else {
        return symbol([])
      }
      return symbol([(name, type)])
    case "sequence":
      try SchemaReader.only(["minOccurs", "maxOccurs"], on: part)
      var parts: [RegularExpression] = []
      for child in try SchemaReader.children(part) { parts.append(try particle(child)) }
      return parts.count == 1 ? parts[0] : .sequence(parts)
    case "choice":
      try SchemaReader.only(["minOccurs", "maxOccurs"], on: part)
      var parts: [RegularExpression] = []
      for child in try SchemaReader.children(part) { parts.append(try particle(child)) }
      return merged(parts)
    case "group":
      try SchemaReader.only(["ref", "minOccurs", "maxOccurs"], on: part)
      guard case .own(let name) = try SchemaReader.name(part.attribute("ref") ?? ""),
        let group = schema.groups[name]
      else { throw Unreadable(part: "group") }
      let inner = try SchemaReader.children(group)
      guard inner.count == 1 else { throw Unreadable(part: "group") }
      return try particle(inner[0])
    case let other: throw Unreadable(part: other)
    }
  }

  private mutating func symbol(_ elements: [(name: Int, type: Int)]) -> RegularExpression {
    symbols.append(elements)
    return .symbol(symbols.count - 1)
  }

  /// A choice whose single elements are one symbol: one state where there would be one for each.
  private mutating func merged(_ parts: [RegularExpression]) -> RegularExpression {
    var single: [(name: Int, type: Int)] = []
    var others: [RegularExpression] = []
    for part in parts {
      if case .symbol(let number) = part {
        single += symbols[number]
      } else {
        others.append(part)
      }
    }
    guard !single.isEmpty else { return .choice(others) }
    let one = symbol(single)
    return others.isEmpty ? one : .choice([one] + others)
  }

  private mutating func fillContent(
    _ number: Int, _ expression: RegularExpression, isMixed: Bool
  ) throws(Unreadable) {
    let automaton = PositionAutomaton(expression)
    let start = isFinal.count
    let width = names.elements.count
    var isSure = true
    isFinal.append(automaton.acceptsEmpty)
    isFinal += automaton.isLast
    steps += Array(
      repeating: SchemaAcceptor.Step(), count: (automaton.symbols.count + 1) * width)
    for state in 0...automaton.symbols.count {
      let followers = state == 0 ? automaton.first : automaton.follow[state - 1]
      for place in followers {
        for (name, type) in symbols[automaton.symbols[place]] {
          let step = SchemaAcceptor.Step(next: Int32(start + 1 + place), type: Int32(type))
          let at = (start + state) * width + name
          // Two ways to read one element: XSD forbids it, and here nothing would be sure.
          if steps[at].next != 0, steps[at] != step { isSure = false }
          steps[at] = step
        }
      }
    }
    types[number].start = start
    types[number].content = isSure ? isMixed ? .mixed : .elements : .unsure
  }
}
