/// The number of an element or attribute name in one document.
///
/// Names of the ``NameTable`` have the same number in every document, their place in the
/// caller's list; a name that the table does not know has a number behind them that is good
/// for its own document only.
@frozen
package struct NameID: RawRepresentable, Hashable, Comparable, Sendable {
  package let rawValue: Int32

  @inlinable
  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// The name of a node that has none.
  @inlinable
  package static var none: NameID { NameID(rawValue: -1) }

  @inlinable
  package static func < (left: NameID, right: NameID) -> Bool { left.rawValue < right.rawValue }
}
