/// What the value of an attribute means, so that one walk finds every link of a document.
package enum AttributeType: Sendable, Hashable {
  /// The permanent id of the element that carries it.
  case identity
  /// Places in this or another document: `#id`, `IP-024@4#id`.
  case reference
  /// Organisations and roles.
  case party
  /// Values of the registry's scales.
  case level
  /// Provisions of law and standards.
  case target
  /// A key of one registry.
  case key(RegistryKind)
  /// Ids of elements of this document, without `#` (history entries name the clauses they touched).
  case elementIDs
  case limit
  case number
  case date
  /// A closed token or free words: nothing to resolve.
  case token

  /// Whether the value names something that must exist elsewhere.
  var isLink: Bool {
    switch self {
    case .reference, .party, .level, .key, .elementIDs: true
    case .identity, .target, .limit, .number, .date, .token: false
    }
  }
}
