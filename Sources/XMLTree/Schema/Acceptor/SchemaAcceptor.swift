/// Tells at once that a document is valid, where that is sure.
///
/// Nearly every document is valid, and libxml2 takes most of its time to say so. The acceptor goes
/// over the arena with tables made of the same schema files. It only ever says "surely valid": what it
/// does not know to be allowed, libxml2 judges, and no fault is told but by libxml2.
final class SchemaAcceptor: Sendable {
  enum Content: UInt8, Sendable {
    case unsure
    /// No children and no text.
    case empty
    /// Elements with white space between them.
    case elements
    /// Elements and text.
    case mixed
    /// Text of a simple form.
    case text
  }

  struct ContentType: Sendable {
    var content = Content.unsure
    /// The form of the text.
    var form = 0
    /// The state before the first child.
    var start = 0
    /// The bits of the attributes that must be there.
    var required: UInt64 = 0
  }

  /// What an element does to the content of its parent; `next` 0 where it may not stand.
  struct Step: Sendable, Equatable {
    var next: Int32 = 0
    var type: Int32 = 0
  }

  /// What an attribute may say; `form` -1 where it may not stand.
  struct AttributeUse: Sendable {
    var form: Int32 = -1
    var bit: UInt64 = 0
  }

  /// The table whose numbers the tables go by.
  let names: NameTable
  let plainNames: PlainNames
  let elementCount: Int
  let attributeCount: Int
  /// The type of each root element by its name; -1 for an element that is no root.
  let roots: [Int32]
  let types: [ContentType]
  let forms: FormTable
  /// State by state, a row of element names. State 0 is not used.
  let steps: [Step]
  let isFinal: [Bool]
  /// Type by type, a row of attribute names.
  let attributes: [AttributeUse]

  init(
    names: NameTable, plainNames: PlainNames, roots: [Int32], types: [ContentType],
    forms: FormTable, steps: [Step], isFinal: [Bool], attributes: [AttributeUse]
  ) {
    self.names = names
    self.plainNames = plainNames
    elementCount = names.elements.count
    attributeCount = names.attributes.count
    self.roots = roots
    self.types = types
    self.forms = forms
    self.steps = steps
    self.isFinal = isFinal
    self.attributes = attributes
  }

  private struct Open {
    var end: Int
    var content: Content
    var state: Int
  }

  /// Whether documents parsed with `names` have the numbers of the tables here.
  func reads(_ names: NameTable) -> Bool {
    names.elements.count == elementCount && names.attributes.count == attributeCount
      && names.elements == self.names.elements && names.attributes == self.names.attributes
  }

  /// Whether `document` is surely valid. It has been parsed with the names of the acceptor.
  func accepts(_ document: XMLDocument) -> Bool {
    let root = Int(document.rootIndex.rawValue)
    let end = Int(document.nodes[root].subtreeEnd)
    var open: [Open] = []
    open.reserveCapacity(32)
    var index = root
    while index < end {
      while let last = open.last, last.end <= index {
        guard isFinal[last.state] else { return false }
        open.removeLast()
      }
      let node = document.nodes[index]
      switch node.kind {
      case .document: return false
      case .comment, .processingInstruction: index += 1
      case .text:
        guard let last = open.last else { return false }
        if last.content != .mixed, !isBlank(node, document) { return false }
        index += 1
      case .element:
        let name = Int(node.name)
        guard name >= 0, name < elementCount else { return false }
        var type: Int
        if open.isEmpty {
          type = Int(roots[name])
        } else {
          let step = steps[open[open.count - 1].state * elementCount + name]
          guard step.next != 0 else { return false }
          open[open.count - 1].state = Int(step.next)
          type = Int(step.type)
        }
        guard type >= 0, acceptsAttributes(of: node, type, document) else { return false }
        let after = Int(node.subtreeEnd)
        switch types[type].content {
        case .unsure: return false
        case .empty:
          guard after == index + 1 else { return false }
          index = after
        case .text:
          guard acceptsText(of: index, after, types[type].form, document) else { return false }
          index = after
        case .elements, .mixed:
          open.append(
            Open(end: after, content: types[type].content, state: types[type].start))
          index += 1
        }
      }
    }
    return open.allSatisfy { isFinal[$0.state] }
  }

  private func acceptsAttributes(
    of node: NodeRecord, _ type: Int, _ document: XMLDocument
  ) -> Bool {
    var seen: UInt64 = 0
    let first = Int(node.payloadStart)
    for place in first..<first + Int(node.payloadCount) {
      let name = Int(document.attributes[place].name)
      guard name >= 0, name < attributeCount else { return false }
      let use = attributes[type * attributeCount + name]
      guard use.form >= 0 else { return false }
      let isAllowed = document.withAttributeValue(at: place) {
        forms.accepts($0, by: Int(use.form))
      }
      guard isAllowed else { return false }
      seen |= use.bit
    }
    return seen & types[type].required == types[type].required
  }

  /// The text of an element whose content is one text or nothing.
  private func acceptsText(
    of index: Int, _ end: Int, _ form: Int, _ document: XMLDocument
  ) -> Bool {
    switch end - index {
    case 1:
      let nothing: [UInt8] = []
      return forms.accepts(nothing.span, by: form)
    case 2:
      let text = NodeIndex(index + 1)
      guard document.kind(of: text) == .text else { return false }
      return document.withText(of: text) { forms.accepts($0, by: form) }
    default: return false
    }
  }

  private func isBlank(_ node: NodeRecord, _ document: XMLDocument) -> Bool {
    // Of the text as it is written, so that a reference counts as more than a space.
    guard !node.isCharacterData else { return false }
    let source = document.source
    return Bytes.skipSpace(
      in: source.span, from: Int(node.start), to: Int(node.end)) == Int(node.end)
  }
}
