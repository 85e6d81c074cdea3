import Model
package import XMLTree

/// All running text of a document in one row, paragraph after paragraph, with the way back to the file:
/// what a recogniser reads in one run.
///
/// White space is treated as in ``PassageText``. An empty line stands between paragraphs, so that
/// nothing is read across them. Of the envelope only the 依据 are prose; the 修改记录 is not.
package struct DocumentProse: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Blocks in document order; one that holds others comes once for each run of its own words.
  package private(set) var passages: [Passage] = []
  private var segments: [Segment] = []

  package struct Passage: Sendable {
    /// The `p`, `li`, `cell`, `heading` or other element whose words these are.
    package var element: NodeIndex
    package var start: Int
  }

  /// A run of bytes that stands in one piece in one text node.
  private struct Segment {
    var start: Int32
    var node: NodeIndex
    var offset: Int32
  }

  package init(of document: XMLDocument) {
    /// Blocks around the node at hand, innermost last.
    var open: [(element: NodeIndex, end: Int32)] = []
    var current: NodeIndex?
    // All of it fits without growing: what is reserved and not used costs nothing.
    bytes.reserveCapacity(document.source.count)
    segments.reserveCapacity(document.nodeCount)
    let source = document.source
    var place = document.rootIndex.rawValue
    let end = document.subtreeEnd(of: document.rootIndex).rawValue
    while place < end {
      let node = NodeIndex(rawValue: place)
      place += 1
      while let last = open.last, node.rawValue >= last.end { open.removeLast() }
      switch document.kind(of: node) {
      case .element:
        guard let name = Vocabulary.element(document.nameID(of: node)) else { continue }
        if Self.isEnvelope(name) {
          place = document.subtreeEnd(of: node).rawValue
        } else if ContentModel.isMixed(name),
          open.isEmpty || ContentModel.isParagraph(name)
        {
          open.append((node, document.subtreeEnd(of: node).rawValue))
        }
      case .text:
        guard let block = open.last?.element else { continue }
        if block != current {
          if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
          passages.append(Passage(element: block, start: bytes.count))
          current = block
        }
        if let range = document.textRange(of: node) {
          append(source.span.extracting(range), of: node)
        } else {
          document.withText(of: node) { append($0, of: node) }
        }
      default: continue
      }
    }
  }

  private static func isEnvelope(_ name: ElementName) -> Bool {
    switch name {
    case .title, .titleEn, .number, .issuer, .owner, .tier, .classification, .revision,
      .applicability, .history:
      true
    default: false
    }
  }

  private mutating func append(_ text: Span<UInt8>, of node: NodeIndex) {
    var start = 0
    while start < text.count {
      let stop = text.firstIndex(below: 0x21, from: start)
      if stop > start {
        segments.append(
          Segment(
            start: Int32(truncatingIfNeeded: bytes.count), node: node,
            offset: Int32(truncatingIfNeeded: start)))
        bytes.append(copying: text.extracting(start..<stop))
      }
      var end = stop
      var hasBreak = false
      while end < text.count, WhiteSpace.isSpace(text[end]) {
        hasBreak = hasBreak || text[end] == 0x0A
        end += 1
      }
      // A control character is no white space; a well-formed file has none.
      if end == stop, stop < text.count { end += 1 }
      if !hasBreak, end > stop {
        segments.append(
          Segment(
            start: Int32(truncatingIfNeeded: bytes.count), node: node,
            offset: Int32(truncatingIfNeeded: stop)))
        for _ in stop..<end { bytes.append(0x20) }
      }
      start = end
    }
  }

  /// Where in the text nodes a byte stands; nil between paragraphs and behind the end.
  package func origin(of offset: Int) -> (node: NodeIndex, offset: Int)? {
    segment(at: offset).map { origin(of: offset, in: $0) }
  }

  /// Where in the text nodes the first and the last byte of a range stand.
  package func origins(
    of range: Range<Int>
  ) -> (first: (node: NodeIndex, offset: Int), last: (node: NodeIndex, offset: Int))? {
    guard !range.isEmpty, range.upperBound <= bytes.count, let first = segment(at: range.lowerBound)
    else { return nil }
    // A few words stand in few pieces.
    var last = first
    while last + 1 < segments.count, Int(segments[last + 1].start) < range.upperBound { last += 1 }
    return (origin(of: range.lowerBound, in: first), origin(of: range.upperBound - 1, in: last))
  }

  private func origin(of offset: Int, in index: Int) -> (node: NodeIndex, offset: Int) {
    let segment = segments[index]
    return (segment.node, Int(segment.offset) + offset - Int(segment.start))
  }

  private func segment(at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    let next = segments.boundary { Int($0.start) > offset }
    return next > 0 ? next - 1 : nil
  }

  /// The passage that a byte stands in, by its place in ``passages``.
  package func passage(at offset: Int) -> Int? {
    let next = passages.boundary { $0.start > offset }
    return next > 0 ? next - 1 : nil
  }

  /// The byte behind the last word of a passage.
  package func end(ofPassage index: Int) -> Int {
    index + 1 < passages.count ? passages[index + 1].start - 2 : bytes.count
  }

  /// The words of a range, and at most so many bytes behind it in the same passage.
  package func words(of range: Range<Int>, andBehind count: Int) -> String {
    let limit = passage(at: range.lowerBound).map { self.end(ofPassage: $0) } ?? range.upperBound
    let end = min(range.upperBound + count, max(limit, range.upperBound))
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }

  /// The bytes of the file between the first and the last byte of a range, markup in between included.
  package func sourceRange(of range: Range<Int>, in document: XMLDocument) -> Range<Int>? {
    origins(of: range).map { Self.sourceRange(from: $0.first, to: $0.last, in: document) }
  }

  package static func sourceRange(
    from first: (node: NodeIndex, offset: Int), to last: (node: NodeIndex, offset: Int),
    in document: XMLDocument
  ) -> Range<Int> {
    let start = document.sourceOffset(ofText: first.node, byteOffset: first.offset)
    // One byte on, so that the end lies behind a character however it is written.
    let end = document.sourceOffset(ofText: last.node, byteOffset: last.offset + 1)
    return start..<max(start, end)
  }
}
