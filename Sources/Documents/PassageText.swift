package import XMLTree

/// The words of one paragraph, heading or cell in a row, with the way back to the file.
///
/// Line breaks with their indentation are left out, because layout must not cut a citation in two;
/// other white space stays, because `GB 18871` is written with it.
package struct PassageText: Sendable {
  package let element: Element
  package private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []

  /// A run of bytes that stands in one piece in one text node.
  private struct Segment {
    var start: Int
    var node: NodeIndex
    var offset: Int
  }

  package init(_ element: Element) {
    self.element = element
    let document = element.document
    var place = element.index.rawValue + 1
    let end = document.subtreeEnd(of: element.index).rawValue
    while place < end {
      let node = NodeIndex(rawValue: place)
      place += 1
      guard document.kind(of: node) == .text else { continue }
      document.withText(of: node) { append($0, of: node) }
    }
  }

  private mutating func append(_ text: Span<UInt8>, of node: NodeIndex) {
    var index = 0
    var isNew = true
    while index < text.count {
      guard WhiteSpace.isSpace(text[index]) else {
        if isNew {
          segments.append(Segment(start: bytes.count, node: node, offset: index))
          isNew = false
        }
        bytes.append(text[index])
        index += 1
        continue
      }
      var stop = index
      var hasBreak = false
      while stop < text.count, WhiteSpace.isSpace(text[stop]) {
        hasBreak = hasBreak || text[stop] == 0x0A
        stop += 1
      }
      if !hasBreak {
        if isNew { segments.append(Segment(start: bytes.count, node: node, offset: index)) }
        isNew = false
        for _ in index..<stop { bytes.append(0x20) }
      } else {
        isNew = true
      }
      index = stop
    }
  }

  /// Where in the text nodes a byte of the passage stands; nil behind the end.
  package func origin(of offset: Int) -> (node: NodeIndex, offset: Int)? {
    guard offset < bytes.count, let segment = segments.last(where: { $0.start <= offset }) else {
      return nil
    }
    return (segment.node, segment.offset + offset - segment.start)
  }

  /// The bytes of the file between the first and the last byte of a range of the passage, markup in
  /// between included.
  package func sourceRange(of range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, let first = origin(of: range.lowerBound),
      let last = origin(of: range.upperBound - 1)
    else { return nil }
    let document = element.document
    let start = document.sourceOffset(ofText: first.node, byteOffset: first.offset)
    // One byte on, so that the end lies behind a character however it is written.
    let end = document.sourceOffset(ofText: last.node, byteOffset: last.offset + 1)
    return start..<max(start, end)
  }

  /// Whether the range lies in one text node, so that an element can be put around it.
  package func isWithinOneNode(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, let first = origin(of: range.lowerBound),
      let last = origin(of: range.upperBound - 1)
    else { return false }
    return first.node == last.node
  }

  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The nearest `cite` around a byte of the passage.
  package func cite(around offset: Int) -> Element? {
    guard let place = origin(of: offset) else { return nil }
    var current = element.document.parent(of: place.node)
    while let node = current, node != element.index {
      if let found = Element(element.document, at: node), found.kind == .cite { return found }
      current = element.document.parent(of: node)
    }
    return nil
  }

  /// Every passage of a document, in order.
  package static func all(in root: Element) -> [PassageText] {
    var passages: [PassageText] = []
    let document = root.document
    var place = root.index
    let end = document.subtreeEnd(of: root.index)
    while place < end {
      guard let element = Element(document, at: place), let kind = element.kind,
        ContentModel.mixed.contains(kind)
      else {
        place = NodeIndex(rawValue: place.rawValue + 1)
        continue
      }
      passages.append(PassageText(element))
      place = document.subtreeEnd(of: place)
    }
    return passages
  }
}
