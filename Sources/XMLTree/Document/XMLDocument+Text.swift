extension XMLDocument {
  /// The text of a text node, comment or instruction, as UTF-8. Empty for elements.
  ///
  /// The bytes are lent for the time of `body`; most lie in the source and are not copied.
  @inlinable @inline(__always)
  package func withText<R, E: Error>(
    of index: NodeIndex, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let node = record(index)
    let start = Int(node.payloadStart)
    let isText = node.kind != .element && node.kind != .document
    let range = isText ? start..<start + Int(node.payloadCount) : 0..<0
    let bytes = node.isPooled ? pool : source
    return try body(bytes.span.extracting(range))
  }

  /// The bytes of ``source`` that are the text of a text node; nil for one whose text had to be decoded,
  /// and for other nodes. For loops over every text of a document.
  @inlinable @inline(__always)
  package func textRange(of index: NodeIndex) -> Range<Int>? {
    let node = record(index)
    guard node.kind == .text, !node.isPooled else { return nil }
    let start = Int(node.payloadStart)
    return start..<start + Int(node.payloadCount)
  }

  /// The text of a text node, comment or instruction. Empty for elements.
  package func text(of index: NodeIndex) -> String {
    withText(of: index) { Bytes.string($0, $0.indices) }
  }

  /// Appends the bytes of all text in the subtree, as UTF-8, in document order.
  package func appendTextContent(of index: NodeIndex, to bytes: inout [UInt8]) {
    let end = Int(record(index).subtreeEnd)
    let (source, pool) = (source, pool)
    for place in Int(index.rawValue)..<end where nodes[place].kind == .text {
      let node = nodes[place]
      let range = Int(node.payloadStart)..<Int(node.payloadStart) + Int(node.payloadCount)
      if node.isPooled {
        bytes.append(copying: pool.span.extracting(range))
      } else {
        bytes.append(copying: source.span.extracting(range))
      }
    }
  }

  /// All text in the subtree, without comments and instructions.
  package func textContent(of index: NodeIndex) -> String {
    if let child = firstChild(of: index), subtreeEnd(of: index).rawValue == child.rawValue + 1,
      kind(of: child) == .text
    {
      return text(of: child)
    }
    var bytes: [UInt8] = []
    appendTextContent(of: index, to: &bytes)
    return Bytes.string(bytes.span, bytes.indices)
  }

  /// Where in the file the decoded byte `offset` of a text node comes from.
  ///
  /// A byte of a character written as a reference gives the `&` of the reference. An offset at
  /// or past the end of the text gives the end of the text in the file.
  package func sourceOffset(ofText index: NodeIndex, byteOffset offset: Int) -> Int {
    let node = record(index)
    guard node.kind != .element, node.kind != .document else { return Int(node.start) }
    let content = contentRange(of: node)
    guard node.isPooled else {
      return content.lowerBound + min(max(offset, 0), content.count)
    }
    let source = source
    return TextDecoder.sourceOffset(
      of: max(offset, 0), source.span, content,
      node.kind == .text && !node.isCharacterData ? .text : .literal)
  }

  /// The file's bytes that the text of a node is written with, without its delimiters.
  private func contentRange(of node: NodeRecord) -> Range<Int> {
    let whole = Int(node.start)..<Int(node.end)
    return switch node.kind {
    case .text where node.isCharacterData: whole.lowerBound + 9..<whole.upperBound - 3
    case .comment: whole.lowerBound + 4..<whole.upperBound - 3
    case .processingInstruction: whole.lowerBound + 2..<whole.upperBound - 2
    default: whole
    }
  }
}
