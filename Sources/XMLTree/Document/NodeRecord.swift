/// One node of the arena: 36 bytes, no references.
///
/// Nodes lie in document order, so the first child of `i` is `i + 1` and the next sibling stands
/// at `subtreeEnd`; neither is stored.
@frozen
package struct NodeRecord: Sendable {
  package let kind: NodeKind
  /// Whether the text is a CDATA section.
  package let isCharacterData: Bool
  /// Whether the bytes of the text lie in the pool of decoded text, not in the source.
  @usableFromInline let isPooled: Bool
  @usableFromInline var name: Int32
  @usableFromInline let parent: Int32
  /// One past the last node of the subtree.
  @usableFromInline var subtreeEnd: Int32
  /// Source offsets: the first byte, past the start tag, past the whole node.
  @usableFromInline let start: Int32
  @usableFromInline let openEnd: Int32
  @usableFromInline var end: Int32
  /// Elements: the first attribute and their number. Others: the bytes of the text.
  @usableFromInline let payloadStart: Int32
  @usableFromInline let payloadCount: Int32

  init(
    kind: NodeKind, isCharacterData: Bool = false, isPooled: Bool = false, parent: Int,
    index: Int, start: Int, openEnd: Int, end: Int, payloadStart: Int, payloadCount: Int
  ) {
    self.kind = kind
    self.isCharacterData = isCharacterData
    self.isPooled = isPooled
    name = -1
    self.parent = Int32(truncatingIfNeeded: parent)
    subtreeEnd = Int32(truncatingIfNeeded: index + 1)
    self.start = Int32(truncatingIfNeeded: start)
    self.openEnd = Int32(truncatingIfNeeded: openEnd)
    self.end = Int32(truncatingIfNeeded: end)
    self.payloadStart = Int32(truncatingIfNeeded: payloadStart)
    self.payloadCount = Int32(truncatingIfNeeded: payloadCount)
  }
}
