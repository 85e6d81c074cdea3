package import Model
package import XMLTree

/// Writes a document in its one layout: two spaces a level, a block element a line, a paragraph on one
/// line, attributes in the order of the vocabulary, missing ids given. The words stay as they are.
package struct Formatter: ~Copyable {
  /// Why a document cannot be laid out.
  package enum Failure: Error, Sendable, Hashable {
    /// An element or attribute that is not of the vocabulary stands at this node.
    case foreignName(NodeIndex)
  }

  /// What to write.
  package enum Mode: Sendable {
    /// The file.
    case file
    /// Normative content alone, without ids and layout: the input of the digest.
    case normative
  }

  private let mode: Mode
  /// Ids for elements that have none, or that must have another.
  private let newIDs: [NodeIndex: ElementID]
  private let document: XMLDocument
  /// Writes everything: words by the one rule of white space, and the markup between them.
  private var machine = WhiteSpace()
  /// Attributes of the tag at hand; kept for its storage.
  private var waiting: [(name: AttributeName, place: Int)] = []

  private init(_ document: XMLDocument, mode: Mode, newIDs: [NodeIndex: ElementID]) {
    self.document = document
    self.mode = mode
    self.newIDs = newIDs
  }

  /// The whole file, ending in a line break.
  package static func format(
    _ document: XMLDocument, newIDs: [NodeIndex: ElementID] = [:]
  ) throws(Failure) -> [UInt8] {
    var formatter = Formatter(document, mode: .file, newIDs: newIDs)
    formatter.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    var next = document.firstChild(of: .document)
    while let node = next {
      switch document.kind(of: node) {
      case .element: try formatter.write(node)
      case .comment, .processingInstruction:
        formatter.copySource(of: node)
        formatter.append("\n")
      case .text, .document: break
      }
      next = document.nextSibling(of: node)
    }
    return formatter.machine.output
  }

  /// The bytes that the normative digest is taken over.
  static func normativeBytes(of root: Element) throws(Failure) -> [UInt8] {
    var formatter = Formatter(root.document, mode: .normative, newIDs: [:])
    try formatter.write(root.index)
    return formatter.machine.output
  }

  // MARK: Structure

  private struct Frame {
    /// The child to write next.
    var next: NodeIndex?
    var depth: Int
    /// The end tag to write when all children are written.
    var closing: ElementName
  }

  private mutating func write(_ root: NodeIndex) throws(Failure) {
    var stack: [Frame] = []
    if let frame = try open(root, depth: 0) { stack.append(frame) }
    while let frame = stack.last {
      guard let node = frame.next else {
        stack.removeLast()
        indent(frame.depth)
        appendEndTag(frame.closing)
        append("\n")
        continue
      }
      stack[stack.count - 1].next = markup(after: document.nextSibling(of: node))
      let depth = frame.depth + 1
      if document.kind(of: node) == .element {
        if let inner = try open(node, depth: depth) { stack.append(inner) }
      } else if mode == .file {
        indent(depth)
        copySource(of: node)
        append("\n")
      }
    }
  }

  /// The node itself or the first sibling behind it that is not text.
  private func markup(after node: NodeIndex?) -> NodeIndex? {
    var next = node
    while let node = next, document.kind(of: node) == .text {
      next = document.nextSibling(of: node)
    }
    return next
  }

  /// Writes an element whole where it is empty or holds words; else its start tag, and returns what is
  /// left to write.
  private mutating func open(_ node: NodeIndex, depth: Int) throws(Failure) -> Frame? {
    guard let kind = Vocabulary.element(document.nameID(of: node)) else { throw .foreignName(node) }
    if mode == .normative, NormativeDigest.isLeftOut(kind) { return nil }
    indent(depth)
    if Self.holdsWords(document, node, kind) {
      machine.begin()
      try writeInline(node)
      append("\n")
      return nil
    }
    let first = markup(after: document.firstChild(of: node))
    try appendStartTag(node, kind, empty: first == nil)
    append("\n")
    return first == nil ? nil : Frame(next: first, depth: depth, closing: kind)
  }

  /// Whether words stand directly in the element, or would if it were not empty.
  package static func holdsWords(_ element: Element) -> Bool {
    holdsWords(element.document, element.index, element.kind)
  }

  private static func holdsWords(
    _ document: XMLDocument, _ node: NodeIndex, _ kind: ElementName?
  ) -> Bool {
    if let kind, ContentModel.isMixed(kind) { return true }
    var next = document.firstChild(of: node)
    while let child = next {
      if document.kind(of: child) == .text, !isWhiteSpace(document, child) { return true }
      next = document.nextSibling(of: child)
    }
    return false
  }

  private static func isWhiteSpace(_ document: XMLDocument, _ node: NodeIndex) -> Bool {
    document.withText(of: node) { bytes in
      for index in bytes.indices where !WhiteSpace.isSpace(bytes[index]) { return false }
      return true
    }
  }

  // MARK: Words

  private mutating func writeInline(_ element: NodeIndex) throws(Failure) {
    var open: [(end: NodeIndex, closing: ElementName, tag: Range<Int>)] = []
    var place = element
    let end = document.subtreeEnd(of: element)
    while place < end || !open.isEmpty {
      if let last = open.last, place >= last.end {
        // White space alone is nothing: such an element is written as the empty one that it is.
        if machine.output.count == last.tag.upperBound {
          machine.makeEmpty(last.tag)
        } else {
          appendEndTag(last.closing)
        }
        open.removeLast()
        continue
      }
      let node = place
      place = NodeIndex(rawValue: node.rawValue + 1)
      switch document.kind(of: node) {
      case .text:
        document.withText(of: node) { machine.append(escaping: $0) }
      case .element:
        guard let kind = Vocabulary.element(document.nameID(of: node)) else {
          throw .foreignName(node)
        }
        let nodeEnd = document.subtreeEnd(of: node)
        if mode == .normative, NormativeDigest.isLeftOut(kind) {
          place = nodeEnd
          continue
        }
        let isEmpty = nodeEnd == place
        let start = machine.output.count
        try appendStartTag(node, kind, empty: isEmpty)
        if !isEmpty { open.append((nodeEnd, kind, start..<machine.output.count)) }
      case .comment, .processingInstruction:
        if mode == .file { copySource(of: node) }
      case .document: break
      }
    }
  }

  // MARK: Tags

  private mutating func appendStartTag(
    _ node: NodeIndex, _ kind: ElementName, empty: Bool
  ) throws(Failure) {
    append(Self.startTags[Int(kind.rawValue)])
    if node == document.rootIndex, mode == .file { append(" xmlns=\"\(Vocabulary.namespace)\"") }
    waiting.removeAll(keepingCapacity: true)
    let newID = newIDs.isEmpty ? nil : newIDs[node]
    for place in document.attributeIndices(of: node) {
      guard let name = Vocabulary.attribute(document.attributeNameID(at: place)) else {
        throw .foreignName(node)
      }
      if mode == .normative, !NormativeDigest.isNormative(name, of: kind) { continue }
      if newID != nil, name == .id { continue }
      waiting.append((name, place))
    }
    if newID != nil { waiting.append((.id, -1)) }
    if waiting.count > 1 { waiting.sort { $0.name.rawValue < $1.name.rawValue } }
    for (name, place) in waiting {
      append(Self.attributes[Int(name.rawValue)])
      if let newID, place < 0 {
        append(newID.description)
      } else {
        document.withAttributeValue(at: place) { value in
          machine.appendMarkup { Self.escape(attribute: value, into: &$0) }
        }
      }
      append("\"")
    }
    append(empty ? "/>" : ">")
  }

  private mutating func appendEndTag(_ kind: ElementName) {
    append(Self.endTags[Int(kind.rawValue)])
  }

  private static func escape(attribute value: Span<UInt8>, into output: inout [UInt8]) {
    var copied = 0
    for index in value.indices {
      let reference: String
      switch value[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case 0x09: reference = "&#9;"
      case 0x0A: reference = "&#10;"
      case 0x0D: reference = "&#13;"
      default: continue
      }
      output.append(copying: value.extracting(copied..<index))
      output.append(contentsOf: reference.utf8)
      copied = index + 1
    }
    output.append(copying: value.extracting(copied..<value.count))
  }

  private mutating func copySource(of node: NodeIndex) {
    let range = document.range(of: node)
    let source = document.source
    machine.appendMarkup { $0.append(contentsOf: source[range]) }
  }

  private mutating func indent(_ depth: Int) {
    guard mode == .file else { return }
    for _ in 0..<depth { append("  ") }
  }

  private static let startTags = ElementName.allCases.map { Array("<\($0.text)".utf8) }
  private static let endTags = ElementName.allCases.map { Array("</\($0.text)>".utf8) }
  private static let attributes = AttributeName.allCases.map { Array(" \($0.text)=\"".utf8) }

  private mutating func append(_ bytes: [UInt8]) {
    machine.append(markup: bytes)
  }

  private mutating func append(_ text: String) {
    machine.appendMarkup { $0.append(contentsOf: text.utf8) }
  }
}
