/// The element and attribute names that a caller knows, numbered in the caller's order.
///
/// Make one for the process and give it to every parse. A name listed twice keeps the number of
/// its first place.
package struct NameTable: Sendable {
  package let elements: [XMLName]
  package let attributes: [XMLName]
  let elementIDs: [XMLName: Int32]
  let attributeIDs: [XMLName: Int32]

  package init(elements: [XMLName] = [], attributes: [XMLName] = []) {
    self.elements = elements
    self.attributes = attributes
    elementIDs = Self.numbered(elements)
    attributeIDs = Self.numbered(attributes)
  }

  /// A table that knows no name: every name is numbered as it comes.
  package static let empty = NameTable()

  private static func numbered(_ names: [XMLName]) -> [XMLName: Int32] {
    var numbers: [XMLName: Int32] = [:]
    for (number, name) in names.enumerated() where numbers[name] == nil {
      numbers[name] = Int32(truncatingIfNeeded: number)
    }
    return numbers
  }
}
