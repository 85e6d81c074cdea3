/// Reads simple types of a schema.
struct SimpleFormReader {
  typealias Unreadable = SchemaReader.Unreadable

  private let schema: SchemaReader

  init(_ schema: SchemaReader) { self.schema = schema }

  func form(named written: String) throws(Unreadable) -> SimpleForm {
    switch try SchemaReader.name(written) {
    case .builtIn(let name): return BuiltInForms.form(name)
    case .own(let name):
      guard let type = schema.simpleTypes[name] else { throw Unreadable(part: written) }
      return try form(ofType: type)
    case .xml: throw Unreadable(part: written)
    }
  }

  func form(ofType type: Element) throws(Unreadable) -> SimpleForm {
    try SchemaReader.expect(type, "simpleType")
    try SchemaReader.only(["name"], on: type)
    let children = try SchemaReader.children(type)
    guard children.count == 1 else { throw Unreadable(part: "simpleType") }
    switch try SchemaReader.part(children[0]) {
    case "restriction": return try restriction(children[0])
    case "list":
      try SchemaReader.only(["itemType"], on: children[0])
      return .list(try form(named: children[0].attribute("itemType") ?? ""))
    case "union":
      try SchemaReader.only(["memberTypes"], on: children[0])
      var forms: [SimpleForm] = []
      for name in (children[0].attribute("memberTypes") ?? "").split(separator: " ") {
        forms.append(try form(named: String(name)))
      }
      return .union(forms)
    case let other: throw Unreadable(part: other)
    }
  }

  private func restriction(_ body: Element) throws(Unreadable) -> SimpleForm {
    try SchemaReader.only(["base"], on: body)
    var facets = try SchemaReader.children(body)
    var base = SimpleForm.unsure
    var isPreserved = false
    if let written = body.attribute("base") {
      base = try form(named: written)
      isPreserved = written == "xs:string"
    } else if let inner = facets.first {
      facets.removeFirst()
      base = try form(ofType: inner)
    }
    var words: [String] = []
    var patterns: [ByteAutomaton] = []
    var hasMinLength = false
    for facet in facets {
      let value = facet.attribute("value") ?? ""
      switch try SchemaReader.part(facet) {
      case "enumeration": words.append(value)
      case "pattern":
        // Several patterns of one restriction are alternatives.
        guard patterns.isEmpty else { return .unsure }
        guard let automaton = BytePattern(pattern: value)?.automaton() else { return .unsure }
        patterns.append(automaton)
      case "minLength" where value == "1": hasMinLength = true
      case let other: throw Unreadable(part: other)
      }
    }
    guard !facets.isEmpty else { return base }
    if isPreserved { return .unsure }
    if !words.isEmpty {
      guard let automaton = BytePattern(words: words).automaton() else { return .unsure }
      patterns.append(automaton)
    }
    switch base {
    case .anything: return patterns.isEmpty ? .words : .matching(patterns)
    case .words where !patterns.isEmpty && !hasMinLength: return .unsure
    case .matching(let more) where !hasMinLength: return .matching(more + patterns)
    // A list has at least one item here anyway.
    case .list where patterns.isEmpty: return base
    default: return .unsure
    }
  }
}
