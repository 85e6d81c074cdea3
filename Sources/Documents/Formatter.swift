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
  private var machine = WhiteSpace()
  private var output: [UInt8] = []

  private init(mode: Mode, newIDs: [NodeIndex: ElementID]) {
    self.mode = mode
    self.newIDs = newIDs
  }

  /// The whole file, ending in a line break.
  package static func format(
    _ document: XMLDocument, newIDs: [NodeIndex: ElementID] = [:]
  ) throws(Failure) -> [UInt8] {
    var formatter = Formatter(mode: .file, newIDs: newIDs)
    formatter.output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    var next = document.firstChild(of: .document)
    while let node = next {
      switch document.kind(of: node) {
      case .element: try formatter.write(document.root)
      case .comment, .processingInstruction:
        formatter.output.append(contentsOf: document.source[document.range(of: node)])
        formatter.output.append(0x0A)
      case .text, .document: break
      }
      next = document.nextSibling(of: node)
    }
    return formatter.output
  }

  /// The bytes that the normative digest is taken over.
  static func normativeBytes(of root: Element) throws(Failure) -> [UInt8] {
    var formatter = Formatter(mode: .normative, newIDs: [:])
    try formatter.write(root)
    return formatter.output
  }

  // MARK: Structure

  private struct Frame {
    var nodes: [NodeIndex]
    var next = 0
    var depth: Int
    /// The end tag to write when all nodes are written.
    var closing: ElementName
  }

  private mutating func write(_ root: Element) throws(Failure) {
    let document = root.document
    var stack: [Frame] = []
    if let frame = try open(root, depth: 0) { stack.append(frame) }
    while var frame = stack.popLast() {
      guard frame.next < frame.nodes.count else {
        indent(frame.depth)
        output.append(contentsOf: Self.endTag(frame.closing))
        output.append(0x0A)
        continue
      }
      let node = frame.nodes[frame.next]
      frame.next += 1
      let depth = frame.depth + 1
      stack.append(frame)
      if let element = Element(document, at: node) {
        if let inner = try open(element, depth: depth) { stack.append(inner) }
      } else if mode == .file {
        indent(depth)
        output.append(contentsOf: document.source[document.range(of: node)])
        output.append(0x0A)
      }
    }
  }

  /// Writes an element whole where it is empty or holds words; else its start tag, and returns what is
  /// left to write.
  private mutating func open(_ element: Element, depth: Int) throws(Failure) -> Frame? {
    guard let kind = element.kind else { throw .foreignName(element.index) }
    if mode == .normative, NormativeDigest.isLeftOut(kind) { return nil }
    indent(depth)
    if Self.holdsWords(element) {
      machine = WhiteSpace()
      try writeInline(element)
      output.append(contentsOf: machine.output)
      output.append(0x0A)
      return nil
    }
    let nodes = element.childNodes.filter { element.document.kind(of: $0) != .text }
    if nodes.isEmpty {
      try writeTag(element, kind, empty: true)
      output.append(0x0A)
      return nil
    }
    try writeTag(element, kind, empty: false)
    output.append(0x0A)
    return Frame(nodes: nodes, depth: depth, closing: kind)
  }

  /// Whether words stand directly in the element, or would if it were not empty.
  package static func holdsWords(_ element: Element) -> Bool {
    if let kind = element.kind, ContentModel.mixed.contains(kind) { return true }
    let document = element.document
    return element.childNodes.contains { node in
      document.kind(of: node) == .text && !isWhiteSpace(document, node)
    }
  }

  private static func isWhiteSpace(_ document: XMLDocument, _ node: NodeIndex) -> Bool {
    document.withText(of: node) { bytes in
      for index in bytes.indices where !WhiteSpace.isSpace(bytes[index]) { return false }
      return true
    }
  }

  // MARK: Words

  private mutating func writeInline(_ element: Element) throws(Failure) {
    let document = element.document
    var open: [(end: NodeIndex, closing: ElementName)] = []
    var place = element.index
    let end = document.subtreeEnd(of: element.index)
    while place < end || !open.isEmpty {
      if let last = open.last, place >= last.end {
        machine.append(markup: Self.endTag(last.closing))
        open.removeLast()
        continue
      }
      let node = place
      place = NodeIndex(rawValue: node.rawValue + 1)
      switch document.kind(of: node) {
      case .text:
        document.withText(of: node) { machine.append(text: $0, escape: Self.escapeText) }
      case .element:
        guard let child = Element(document, at: node) else { continue }
        guard let kind = child.kind else { throw .foreignName(node) }
        let nodeEnd = document.subtreeEnd(of: node)
        if mode == .normative, NormativeDigest.isLeftOut(kind) {
          place = nodeEnd
          continue
        }
        let isEmpty = nodeEnd == place
        var tag: [UInt8] = []
        try appendTag(child, kind, empty: isEmpty, to: &tag)
        machine.append(markup: tag)
        if !isEmpty { open.append((nodeEnd, kind)) }
      case .comment, .processingInstruction:
        if mode == .file {
          machine.append(markup: Array(document.source[document.range(of: node)]))
        }
      case .document: break
      }
    }
  }

  // MARK: Tags

  private mutating func writeTag(_ element: Element, _ kind: ElementName, empty: Bool)
    throws(Failure)
  {
    var tag: [UInt8] = []
    try appendTag(element, kind, empty: empty, to: &tag)
    output.append(contentsOf: tag)
  }

  /// The start tag, or the whole of an empty element, at the end of `output`.
  private func appendTag(
    _ element: Element, _ kind: ElementName, empty: Bool, to output: inout [UInt8]
  ) throws(Failure) {
    let document = element.document
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: Self.names[Int(kind.rawValue)])
    if mode == .file, element.parent == nil {
      output.append(contentsOf: Self.namespaceDeclaration)
    }
    var attributes: [(name: AttributeName, place: Int?)] = []
    let newID = newIDs[element.index]
    for place in document.attributeIndices(of: element.index) {
      guard let name = Vocabulary.attribute(document.attributeNameID(at: place)) else {
        throw .foreignName(element.index)
      }
      if name == .id, newID != nil { continue }
      if mode == .normative, !NormativeDigest.isNormative(name, of: kind) { continue }
      attributes.append((name, place))
    }
    if newID != nil { attributes.append((.id, nil)) }
    attributes.sort { $0.name.rawValue < $1.name.rawValue }
    for (name, place) in attributes {
      output.append(UInt8(ascii: " "))
      output.append(contentsOf: Array(name.text.utf8))
      output.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
      if let place {
        document.withAttributeValue(at: place) { Self.escapeAttribute($0, to: &output) }
      } else if let newID {
        output.append(contentsOf: Array(newID.description.utf8))
      }
      output.append(UInt8(ascii: "\""))
    }
    if empty { output.append(UInt8(ascii: "/")) }
    output.append(UInt8(ascii: ">"))
  }

  private static func endTag(_ kind: ElementName) -> [UInt8] {
    Array("</".utf8) + names[Int(kind.rawValue)] + Array(">".utf8)
  }

  private static let names: [[UInt8]] = ElementName.allCases.map { Array($0.text.utf8) }
  private static let namespaceDeclaration = Array(" xmlns=\"\(Vocabulary.namespace)\"".utf8)

  private static func escapeAttribute(_ value: Span<UInt8>, to output: inout [UInt8]) {
    for index in value.indices {
      let byte = value[index]
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: Array("&amp;".utf8))
      case UInt8(ascii: "<"): output.append(contentsOf: Array("&lt;".utf8))
      case UInt8(ascii: "\""): output.append(contentsOf: Array("&quot;".utf8))
      case 0x09: output.append(contentsOf: Array("&#9;".utf8))
      case 0x0A: output.append(contentsOf: Array("&#10;".utf8))
      case 0x0D: output.append(contentsOf: Array("&#13;".utf8))
      default: output.append(byte)
      }
    }
  }

  private static func escapeText(_ output: inout [UInt8], _ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: Array("&amp;".utf8))
    case UInt8(ascii: "<"): output.append(contentsOf: Array("&lt;".utf8))
    case UInt8(ascii: ">"): output.append(contentsOf: Array("&gt;".utf8))
    case 0x0D: output.append(contentsOf: Array("&#13;".utf8))
    default: output.append(byte)
    }
  }

  private mutating func indent(_ depth: Int) {
    guard mode == .file else { return }
    for _ in 0..<depth {
      output.append(0x20)
      output.append(0x20)
    }
  }
}
