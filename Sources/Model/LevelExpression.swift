/// A value of an ordered scale of the registry, or all values on one side of it:
/// `nuclear-state:厂房应急`, `ge:nuclear-state:厂房应急` (及以上; the value itself is included).
package struct LevelExpression: Sendable, Hashable, CustomStringConvertible {
  package enum Relation: String, Sendable, Hashable {
    case equal = "eq"
    case atLeast = "ge"
    case atMost = "le"
  }

  package let relation: Relation
  package let scale: String
  package let value: String

  package init?(_ text: String) { self.init(text[...]) }

  package init?(_ text: Substring) {
    var parts = text.utf8
      .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if parts.count == 3, let relation = Relation(rawValue: parts[0]) {
      self.relation = relation
      parts.removeFirst()
    } else {
      relation = .equal
    }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    (scale, value) = (parts[0], parts[1])
  }

  package var description: String {
    (relation == .equal ? "" : relation.rawValue + ":") + scale + ":" + value
  }
}
