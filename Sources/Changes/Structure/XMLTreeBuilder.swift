import Documents
import XMLTree

/// Makes a tree for comparison of an XML document of any vocabulary.
struct XMLTreeBuilder {
  private let document: XMLDocument
  private let idName: NameID?
  private var tree: DiffTree
  /// Numbers of names in the two trees by their numbers in the document.
  private var elementNumbers: [Int32]
  private var attributeNumbers: [UInt64] = []
  private var isIDAttribute: [Bool] = []
  private var roles: [DiffNode.Role]
  private var isReference: [Bool]

  init(_ document: XMLDocument, idAttribute: XMLName?) {
    self.document = document
    idName = idAttribute.flatMap { document.attributeID($0) }
    tree = DiffTree(source: .xml(document))
    tree.idAttribute = idName
    tree.nodes.reserveCapacity(document.nodeCount / 3)
    elementNumbers = []
    roles = []
    isReference = []
  }

  mutating func build(_ shared: inout SharedNames) -> DiffTree {
    add(document.rootIndex, parent: -1, &shared)
    collectRemarks()
    tree.hashSubtrees()
    return tree
  }

  // MARK: - Names

  private mutating func number(of name: NameID, _ shared: inout SharedNames) -> Int {
    let place = Int(name.rawValue)
    while elementNumbers.count <= place {
      elementNumbers.append(-1)
      roles.append(.plain)
      isReference.append(false)
    }
    if elementNumbers[place] < 0 {
      let full = document.elementName(name) ?? XMLName(local: "")
      elementNumbers[place] = shared.number(of: full)
      roles[place] =
        switch full.local {
        case "num", "label", "enum": .number
        case "heading", "title", "docTitle": .heading
        default: .plain
        }
      isReference[place] = full.local == "ref" || full.local == "xref"
    }
    return place
  }

  private mutating func attributeHash(at place: Int) -> UInt64? {
    let name = Int(document.attributeNameID(at: place).rawValue)
    while attributeNumbers.count <= name {
      let known = document.attributeName(NameID(rawValue: Int32(attributeNumbers.count)))
      let words = Array((known?.description ?? "").utf8)
      attributeNumbers.append(words.span.mixedHash(2))
      isIDAttribute.append(known.map { IDAttribute.names.contains($0) } ?? false)
    }
    if isIDAttribute[name] { return nil }
    let key = attributeNumbers[name]
    return document.withAttributeValue(at: place) { $0.mixedHash(key) }
  }

  /// The attributes in any order, and as they stand.
  private mutating func attributes(of index: NodeIndex) -> (any: UInt64, ordered: UInt64) {
    var result: (any: UInt64, ordered: UInt64) = (0, 0)
    for place in document.attributeIndices(of: index) {
      guard let hash = attributeHash(at: place) else { continue }
      result.any = result.any &+ hash
      result.ordered = Mixing.chain(result.ordered, hash)
    }
    return result
  }

  // MARK: - Nodes

  private mutating func add(
    _ index: NodeIndex, parent: Int32, _ shared: inout SharedNames
  ) {
    let name = document.nameID(of: index)
    let known = number(of: name, &shared)
    let place = tree.nodes.count
    var node = DiffNode(
      name: elementNumbers[known], parent: parent, role: roles[known], origin: index.rawValue)
    (node.attributes, node.ordered) = attributes(of: index)
    if let idName, let attribute = document.attributeIndex(of: index, idName) {
      node.id = shared.id(document.withAttributeValue(at: attribute) { $0.mixedHash(3) })
    }
    tree.nodes.append(node)
    if holdsWords(index, name) {
      fillLeaf(index, place, &shared)
    } else {
      var child = document.firstChild(of: index)
      while let next = child {
        if document.kind(of: next) == .element { add(next, parent: Int32(place), &shared) }
        child = document.nextSibling(of: next)
      }
    }
    tree.nodes[place].end = Int32(tree.nodes.count)
  }

  /// Whether the element is a leaf: words stand in it, or nothing does.
  private func holdsWords(_ index: NodeIndex, _ name: NameID) -> Bool {
    if document.names.elements.count > Int(name.rawValue), let kind = Vocabulary.element(name),
      ContentModel.isMixed(kind)
    {
      return true
    }
    var hasElements = false
    var child = document.firstChild(of: index)
    while let next = child {
      switch document.kind(of: next) {
      case .element: hasElements = true
      case .text where hasWords(next): return true
      default: break
      }
      child = document.nextSibling(of: next)
    }
    return !hasElements
  }

  private func hasWords(_ index: NodeIndex) -> Bool {
    document.withText(of: index) { text in
      for place in text.indices where !WhiteSpace.isSpace(text[place]) { return true }
      return false
    }
  }

  // MARK: - Leaves

  private mutating func fillLeaf(
    _ index: NodeIndex, _ place: Int, _ shared: inout SharedNames
  ) {
    tree.nodes[place].isLeaf = true
    if let only = document.firstChild(of: index), document.kind(of: only) == .text,
      document.subtreeEnd(of: index).rawValue == only.rawValue + 1,
      fillPlain(only, place)
    {
      return
    }
    var parts = LeafParts()
    collect(index, leaf: place, isLabel: false, into: &parts, &shared)
    let words = parts.words.output
    let printed = parts.printed.output
    tree.nodes[place].words = words.isEmpty ? 0 : words.span.mixedHash(1)
    tree.nodes[place].printed = printed.isEmpty ? 0 : printed.span.mixedHash(1)
    tree.nodes[place].raw = parts.raw.isEmpty ? 0 : parts.raw.span.mixedHash(1)
    tree.nodes[place].markup = parts.markup
    tree.nodes[place].length = Int32(words.count)
  }

  /// A leaf of one text without white space is hashed where it lies.
  private mutating func fillPlain(_ text: NodeIndex, _ place: Int) -> Bool {
    document.withText(of: text) { bytes in
      guard bytes.firstIndex(below: 0x21, from: 0) == bytes.count else { return false }
      let hash = bytes.mixedHash(1)
      tree.nodes[place].words = hash
      tree.nodes[place].printed = hash
      tree.nodes[place].raw = hash
      tree.nodes[place].length = Int32(bytes.count)
      return true
    }
  }

  private mutating func collect(
    _ index: NodeIndex, leaf: Int, isLabel: Bool, into parts: inout LeafParts,
    _ shared: inout SharedNames
  ) {
    var child = document.firstChild(of: index)
    while let next = child {
      child = document.nextSibling(of: next)
      switch document.kind(of: next) {
      case .text:
        document.withText(of: next) { text in
          parts.printed.append(text: text)
          if !isLabel { parts.words.append(text: text) }
          parts.raw.append(copying: text)
        }
      case .element where isBlock(next, hasWords: !parts.printed.output.isEmpty):
        add(next, parent: Int32(leaf), &shared)
      case .element:
        let name = number(of: document.nameID(of: next), &shared)
        parts.markup = Mixing.chain(parts.markup, UInt64(truncatingIfNeeded: elementNumbers[name]))
        parts.markup = Mixing.chain(parts.markup, attributes(of: next).any)
        let isReference = isLabel || isReference[name] && pointsInside(next)
        collect(next, leaf: leaf, isLabel: isReference, into: &parts, &shared)
        parts.markup = Mixing.chain(parts.markup, 7)
      default: break
      }
    }
  }

  /// A reference within the document: its words are a number that another place decides.
  private func pointsInside(_ index: NodeIndex) -> Bool {
    for local in ["to", "href"] {
      guard let name = document.attributeID(XMLName(local: local)),
        let place = document.attributeIndex(of: index, name)
      else { continue }
      return document.withAttributeValue(at: place) { $0.count > 0 && $0[0] == UInt8(ascii: "#") }
    }
    return false
  }

  /// A list that stands behind the words of an entry is a structure of its own, not a part of the words.
  private func isBlock(_ index: NodeIndex, hasWords: Bool) -> Bool {
    guard hasWords, let parent = document.parent(of: index) else { return false }
    var next = document.nextSibling(of: index)
    while let sibling = next {
      if document.kind(of: sibling) == .text, self.hasWords(sibling) { return false }
      next = document.nextSibling(of: sibling)
    }
    let name = document.nameID(of: index)
    if let kind = Vocabulary.element(name), Int(name.rawValue) < document.names.elements.count {
      return kind == .list && Element(document, at: parent)?.kind == .li
    }
    var elements = 0
    var child = document.firstChild(of: index)
    while let inner = child {
      switch document.kind(of: inner) {
      case .element: elements += 1
      case .text where self.hasWords(inner): return false
      default: break
      }
      child = document.nextSibling(of: inner)
    }
    return elements > 1
  }

  private mutating func collectRemarks() {
    for place in 0..<document.nodeCount {
      let index = NodeIndex(place)
      switch document.kind(of: index) {
      case .comment: tree.remarks.append(document.withText(of: index) { $0.mixedHash(4) })
      case .processingInstruction:
        tree.remarks.append(document.withText(of: index) { $0.mixedHash(5) })
      default: break
      }
    }
  }
}
