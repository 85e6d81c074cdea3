/// A unit of a regulation of the library.
package struct Provision: Sendable, Hashable {
  package var kind: UnitKind
  package var number: UnitNumber?
  package var printedNumber: String
  /// The heading of a division, a printed caption, or a subject line of ours.
  package var heading: String
  /// Whether the heading is a subject line in our own words.
  package var hasSubjectLine: Bool
  package var id: String
  /// `sha256:…` of the words; nil for divisions.
  package var digest: String?
  /// The unit's own words; nil in an outline.
  package var text: String?
  /// What the unit's own words cite of other regulations, as targets: `放射性污染防治法#60`.
  package var cites: [String] = []
  /// Places in ``Regulation/provisions``.
  package var parent: Int?
  package var children: [Int]
  /// One past the last place below this unit.
  package var end: Int
}
