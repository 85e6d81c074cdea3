/// The order of paths: by their bytes.
///
/// Swift compares strings by canonical equivalence, which is neither the order that git uses nor
/// one that tells two differently composed names apart.
package enum PathOrder {
  /// Whether `left` comes before `right`.
  package static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
