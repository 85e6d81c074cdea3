/// The place of a node in its document's arena, in document order.
///
/// Meaningless without the ``XMLDocument`` that it belongs to. Index 0 is the document node.
@frozen
package struct NodeIndex: RawRepresentable, Hashable, Comparable, Sendable {
  package let rawValue: Int32

  @inlinable
  package init(rawValue: Int32) { self.rawValue = rawValue }

  @inlinable
  package init(_ value: Int) { rawValue = Int32(truncatingIfNeeded: value) }

  /// The document node, parent of the root element and of what stands beside it.
  @inlinable
  package static var document: NodeIndex { NodeIndex(rawValue: 0) }

  @inlinable
  package static func < (left: NodeIndex, right: NodeIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}
