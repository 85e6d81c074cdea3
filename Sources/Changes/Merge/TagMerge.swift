import XMLTree

/// Brings together two changes of one start tag.
struct TagMerge {
  /// The tag without what closes it: `<p id="…"`.
  let opening: [UInt8]
  /// `p`, with its prefix.
  let name: [UInt8]

  /// Nil where both changed the name, or one attribute, in two ways.
  init?(_ trees: [MergeTree], base: MergeNode, ours: MergeNode, theirs: MergeNode) {
    let old = Self.opening(trees[0], base)
    let left = Self.opening(trees[1], ours)
    let right = Self.opening(trees[2], theirs)
    let merged: [UInt8]
    if left == old || left == right {
      merged = right
    } else if right == old || theirs.head == base.head {
      merged = left
    } else if ours.head == base.head {
      merged = right
    } else if let both = Self.both(trees, base, ours, theirs) {
      merged = both
    } else {
      return nil
    }
    opening = merged
    name = Self.name(of: merged)
  }

  /// The tag of a side as it is.
  init(_ tree: MergeTree, _ node: MergeNode) {
    opening = Self.opening(tree, node)
    name = Self.name(of: opening)
  }

  private static func opening(_ tree: MergeTree, _ node: MergeNode) -> [UInt8] {
    var tag = tree.bytes(node.tag)
    if tag.last == UInt8(ascii: ">") { tag.removeLast() }
    if tag.last == UInt8(ascii: "/") { tag.removeLast() }
    while let last = tag.last, MergeTree.isSpace(last) { tag.removeLast() }
    return Array(tag)
  }

  private static func name(of opening: [UInt8]) -> [UInt8] {
    Array(opening.dropFirst().prefix { !MergeTree.isSpace($0) })
  }

  /// Our tag with their changes written into it.
  private static func both(
    _ trees: [MergeTree], _ base: MergeNode, _ ours: MergeNode, _ theirs: MergeNode
  ) -> [UInt8]? {
    guard ours.name == base.name || theirs.name == base.name || ours.name == theirs.name else {
      return nil
    }
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    let names = Set(base.attributes.keys).union(theirs.attributes.keys)
    let own = Element(trees[1].document, at: ours.element)
    let other = Element(trees[2].document, at: theirs.element)
    let end = ours.tag.lowerBound + opening(trees[1], ours).count
    for name in names.sorted(by: { $0.description < $1.description }) {
      let (old, left, right) = (
        base.attributes[name], ours.attributes[name], theirs.attributes[name]
      )
      if right == old || right == left { continue }
      guard left == old else { return nil }
      let written = attribute(name, in: other, trees[2])
      let place = place(of: name, in: own, trees[1])
      switch (place, written) {
      case (let place?, let written?): edits.append((place, written))
      case (let place?, nil): edits.append((place, []))
      case (nil, let written?): edits.append((end..<end, written))
      case (nil, nil): return nil
      }
    }
    if ours.name == base.name, theirs.name != base.name {
      let start = ours.tag.lowerBound + 1
      let old = Self.name(of: opening(trees[1], ours))
      edits.append((start..<start + old.count, Self.name(of: opening(trees[2], theirs))))
    }
    var result: [UInt8] = []
    var place = ours.tag.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += trees[1].bytes(place..<edit.range.lowerBound)
      result += edit.bytes
      place = edit.range.upperBound
    }
    return result + trees[1].bytes(place..<max(place, end))
  }

  /// ` name="value"` with the space before it.
  private static func place(
    of name: XMLName, in element: Element?, _ tree: MergeTree
  ) -> Range<Int>? {
    guard let element, let id = element.document.attributeID(name),
      let range = element.attributeRange(id)
    else { return nil }
    var start = range.name.lowerBound
    while start > 0, MergeTree.isSpace(tree.document.source[start - 1]) { start -= 1 }
    return start..<range.value.upperBound + 1
  }

  private static func attribute(
    _ name: XMLName, in element: Element?, _ tree: MergeTree
  ) -> [UInt8]? {
    place(of: name, in: element, tree).map { Array(tree.bytes($0)) }
  }
}
