/// What became of looking for a provision.
package enum ProvisionLookup: Sendable, Hashable {
  /// Its place in ``Regulation/provisions``.
  case found(Int)
  /// The regulation is known by name only.
  case noStructure
  /// The last unit that exists, nil for the regulation itself, and the level that has no such number.
  case missing(below: Int?, level: UnitKind)
  /// Several provisions carry the numbers.
  case ambiguous([Int])

  /// The place, where one was found.
  package var place: Int? {
    if case .found(let place) = self { return place }
    return nil
  }
}
