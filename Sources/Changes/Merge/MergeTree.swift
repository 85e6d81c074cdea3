import XMLTree

/// A document as a merge sees it: containers, leaves, and every byte of the file in one of them.
struct MergeTree {
  let document: XMLDocument
  private(set) var nodes: [MergeNode] = []
  /// What stands behind the root element.
  private(set) var epilogue: Range<Int>
  /// The first id that stands at two elements.
  private(set) var repeatedKey: String?

  init(_ document: XMLDocument) {
    self.document = document
    let root = document.root
    epilogue = root.range.upperBound..<document.source.count
    add(root, parent: -1, trivia: 0..<root.range.lowerBound)
    var keys: Set<String> = []
    for node in nodes {
      if let key = node.key, !keys.insert(key).inserted, repeatedKey == nil { repeatedKey = key }
    }
  }

  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { document.source[range] }

  /// The permanent id of an element: `id`, or `xml:id` in other vocabularies.
  static func key(of element: Element) -> String? {
    for attribute in element.attributes
    where attribute.name.local == "id" && !attribute.value.isEmpty { return attribute.value }
    return nil
  }

  // MARK: Building

  @discardableResult
  private mutating func add(_ element: Element, parent: Int, trivia: Range<Int>) -> Int {
    let place = nodes.count
    var attributes: [XMLName: String] = [:]
    for attribute in element.attributes { attributes[attribute.name] = attribute.value }
    let inner = element.innerRange
    let hasWords = Self.hasWords(element)
    let isLeaf = !element.children.contains { hasWords ? Self.isBlock($0) : true }
    nodes.append(
      MergeNode(
        element: element.index, isRun: false, range: element.range, tag: element.openTagRange,
        inner: inner, trivia: trivia, tail: inner.upperBound..<inner.upperBound, parent: parent,
        isLeaf: isLeaf, name: element.name, attributes: attributes,
        key: Self.key(of: element)))
    if !isLeaf { addChildren(of: element, at: place, inner, hasWords: hasWords) }
    finish(place)
    return place
  }

  private mutating func addChildren(
    of element: Element, at place: Int, _ inner: Range<Int>, hasWords: Bool
  ) {
    var from = inner.lowerBound
    for child in element.children where !hasWords || Self.isBlock(child) {
      let start = child.range.lowerBound
      if hasWords { from = addRun(from..<start, in: element, at: place) }
      let node = add(child, parent: place, trivia: from..<start)
      nodes[place].children.append(node)
      from = child.range.upperBound
    }
    if hasWords { from = addRun(from..<inner.upperBound, in: element, at: place) }
    nodes[place].tail = from..<inner.upperBound
  }

  /// Adds the words between two blocks as a leaf of their own. Gives where the white space behind them
  /// begins.
  private mutating func addRun(
    _ range: Range<Int>, in element: Element, at parent: Int
  ) -> Int {
    let source = document.source
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(source[start]) { start += 1 }
    while start < end, Self.isSpace(source[end - 1]) { end -= 1 }
    guard start < end else { return range.lowerBound }
    let place = nodes.count
    nodes.append(
      MergeNode(
        element: element.index, isRun: true, range: start..<end, tag: start..<start,
        inner: start..<end, trivia: range.lowerBound..<start, tail: end..<end, parent: parent,
        isLeaf: true, name: XMLName(local: "#words"), attributes: [:], key: nil))
    nodes[parent].children.append(place)
    finish(place)
    return end
  }

  private mutating func finish(_ place: Int) {
    nodes[place].weight = nodes.count - place
    var head = Hasher()
    head.combine(nodes[place].name)
    for name in nodes[place].attributes.keys.sorted(by: { $0.description < $1.description }) {
      head.combine(name)
      head.combine(nodes[place].attributes[name])
    }
    nodes[place].head = head.finalize()
    var content = Hasher()
    content.combine(nodes[place].head)
    content.combine(words(in: nodes[place].trivia))
    if nodes[place].isLeaf {
      content.combine(words(in: nodes[place].inner))
    } else {
      for child in nodes[place].children { content.combine(nodes[child].content) }
      content.combine(words(in: nodes[place].tail))
    }
    nodes[place].content = content.finalize()
  }

  /// Bytes with each run of white space as one space, none at the ends.
  func words(in range: Range<Int>) -> [UInt8] {
    let source = document.source
    var result: [UInt8] = []
    var isWaiting = false
    for place in range {
      if Self.isSpace(source[place]) {
        isWaiting = true
      } else {
        if isWaiting, !result.isEmpty { result.append(0x20) }
        isWaiting = false
        result.append(source[place])
      }
    }
    return result
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func hasWords(_ element: Element) -> Bool {
    let document = element.document
    for node in element.childNodes where document.kind(of: node) == .text {
      let isBlank = document.withText(of: node) { text in
        for index in text.indices where !isSpace(text[index]) { return false }
        return true
      }
      if !isBlank { return true }
    }
    return false
  }

  /// Elements that stand under the words of an element, not in them.
  private static func isBlock(_ element: Element) -> Bool {
    switch element.name.local {
    case "list", "table", "p", "ul", "ol", "blockList": true
    default: false
    }
  }
}
