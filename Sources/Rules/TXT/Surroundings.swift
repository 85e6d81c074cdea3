import Documents
import XMLTree

/// The words of the sentence on both sides of an inline element. Words of other values are not among
/// them: they end the stretch.
struct Surroundings {
  /// UTF-8, white space normalised, at most some dozens of characters.
  let before: [UInt8]
  let after: [UInt8]

  init(of element: Element) {
    let document = element.document
    var paragraph = element.index
    while let parent = document.parent(of: paragraph), document.kind(of: parent) == .element {
      paragraph = parent
      if let kind = Vocabulary.element(document.nameID(of: parent)), ContentModel.isParagraph(kind)
      {
        break
      }
    }
    before = Self.before(element, in: paragraph, document)
    after = Self.after(element, in: paragraph, document)
  }

  private static let reach = 90

  private static func before(
    _ element: Element, in paragraph: NodeIndex, _ document: XMLDocument
  ) -> [UInt8] {
    var pieces: [[UInt8]] = []
    var count = 0
    var index = Int(element.index.rawValue) - 1
    let first = Int(paragraph.rawValue) + 1
    while index >= first, count < reach {
      let node = NodeIndex(index)
      index -= 1
      guard document.kind(of: node) == .text else { continue }
      // The text of another value belongs to that value.
      if let parent = document.parent(of: node),
        Vocabulary.element(document.nameID(of: parent)) == .value
      {
        break
      }
      var bytes: [UInt8] = []
      document.appendTextContent(of: node, to: &bytes)
      if let end = bytes.lastStop {
        pieces.append(Array(bytes[end...]))
        break
      }
      pieces.append(bytes)
      count += bytes.count
    }
    return WhiteSpace.normalised(pieces.reversed().flatMap { $0 })
  }

  private static func after(
    _ element: Element, in paragraph: NodeIndex, _ document: XMLDocument
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = Int(document.subtreeEnd(of: element.index).rawValue)
    let end = Int(document.subtreeEnd(of: paragraph).rawValue)
    nodes: while index < end, bytes.count < reach {
      let node = NodeIndex(index)
      index += 1
      switch Vocabulary.element(document.nameID(of: node)) {
      case .value, .list: break nodes
      default: break
      }
      guard document.kind(of: node) == .text else { continue }
      document.appendTextContent(of: node, to: &bytes)
      if let stop = bytes.firstStop {
        bytes.removeSubrange(stop...)
        break
      }
    }
    return WhiteSpace.normalised(bytes)
  }
}

extension [UInt8] {
  /// Where `word` first stands; nil where it does not.
  func firstPlace(of word: [UInt8]) -> Int? {
    guard let first = word.first, count >= word.count else { return nil }
    for place in 0...count - word.count where self[place] == first {
      if self[place..<place + word.count].elementsEqual(word) { return place }
    }
    return nil
  }

  func has(_ word: String) -> Bool {
    let bytes = word.utf8.span
    guard !bytes.isEmpty, count >= bytes.count else { return false }
    for place in 0...count - bytes.count where stands(bytes, at: place) { return true }
    return false
  }

  func has(anyOf words: [String]) -> Bool { words.contains { has($0) } }

  func ends(with word: String) -> Bool {
    let bytes = word.utf8.span
    return count >= bytes.count && stands(bytes, at: count - bytes.count)
  }

  /// Whether a word stands at a place that leaves room for it.
  private func stands(_ word: Span<UInt8>, at place: Int) -> Bool {
    for offset in word.indices where self[place + offset] != word[offset] { return false }
    return true
  }

  /// The place behind the last 。；！？ and the place of the first.
  fileprivate var lastStop: Int? {
    var place = count - 3
    while place >= 0 {
      if isStop(at: place) { return place + 3 }
      place -= 1
    }
    return nil
  }

  fileprivate var firstStop: Int? {
    guard count >= 3 else { return nil }
    return (0...count - 3).first { isStop(at: $0) }
  }

  private func isStop(at place: Int) -> Bool {
    switch (self[place], self[place + 1], self[place + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): true
    default: false
    }
  }
}
