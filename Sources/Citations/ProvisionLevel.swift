/// The divisions of a legal text, outermost first.
enum ProvisionLevel: Int, Comparable, Sendable {
  case part, subpart, chapter, section, article, paragraph, item, subitem

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
