import Documents
import Model
import XMLTree

/// The words of one block without white space, with the way back to the text nodes they come from.
struct ProseText {
  private(set) var bytes: [UInt8] = []
  private var segments: [(start: Int, node: NodeIndex)] = []
  /// `party` mentions with the key they name.
  private(set) var mentions: [(range: Range<Int>, key: String)] = []

  /// What cannot be part of a word: it stands where something was left out.
  static let gap: UInt8 = 0x0A

  /// Reads a block anew, keeping the storage.
  /// - Parameter leavesOut: subtrees that do not belong to the block's own words.
  mutating func read(_ block: Element, leavingOut leavesOut: (ElementName, Element) -> Bool) {
    bytes.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    let document = block.document
    let source = document.source
    var index = block.index.rawValue + 1
    let end = document.subtreeEnd(of: block.index).rawValue
    var open: [(end: Int32, start: Int, key: String)] = []
    while index < end {
      let node = NodeIndex(rawValue: index)
      close(&open, at: index)
      switch document.kind(of: node) {
      case .text:
        segments.append((bytes.count, node))
        if let range = document.textRange(of: node) {
          append(source.span.extracting(range))
        } else {
          document.withText(of: node) { append($0) }
        }
      case .element:
        guard let name = Vocabulary.element(document.nameID(of: node)),
          let element = Element(document, at: node)
        else { break }
        if leavesOut(name, element) {
          bytes.append(Self.gap)
          index = document.subtreeEnd(of: node).rawValue
          continue
        }
        if name == .party, case .party(let key)? = element[.ref].flatMap({ PartyReference($0) }) {
          open.append((document.subtreeEnd(of: node).rawValue, bytes.count, key))
        }
      default: break
      }
      index += 1
    }
    close(&open, at: end)
  }

  private mutating func append(_ text: Span<UInt8>) {
    var start = 0
    while start < text.count {
      let end = text.firstIndex(below: 0x21, from: start)
      bytes.append(copying: text.extracting(start..<end))
      start = end + 1
    }
  }

  private mutating func close(
    _ open: inout [(end: Int32, start: Int, key: String)], at index: Int32
  ) {
    while let last = open.last, index >= last.end {
      mentions.append((last.start..<bytes.count, last.key))
      open.removeLast()
    }
  }

  /// The party that a mention around these words names.
  func mention(around range: Range<Int>) -> String? {
    mentions.first {
      $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound
    }?.key
  }

  func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Up to `limit` bytes before an offset; the first character may be cut.
  func words(before offset: Int, limit: Int = 36) -> String {
    var start = max(0, offset - limit)
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return words(start..<offset)
  }

  func words(after offset: Int, limit: Int = 24) -> String {
    var end = min(bytes.count, offset + limit)
    while end > offset, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return words(offset..<end)
  }

  /// The text node and the bytes of its text that a range of the words begins in.
  func place(of range: Range<Int>, in document: XMLDocument) -> (NodeIndex, Range<Int>)? {
    guard let segment = segments.last(where: { $0.start <= range.lowerBound }) else { return nil }
    var place = segment.start
    var lower: Int?
    var upper = 0
    document.withText(of: segment.node) { text in
      for offset in text.indices where text[offset] > 0x20 {
        if place == range.lowerBound { lower = offset }
        if place < range.upperBound { upper = offset + 1 }
        place += 1
      }
    }
    return lower.map { (segment.node, $0..<max($0, upper)) }
  }
}
