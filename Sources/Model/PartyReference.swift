/// Who is meant by an attribute: a registered party, a role of the same document, or every party of
/// a kind that the document's applicability binds.
package enum PartyReference: Sendable, Hashable, CustomStringConvertible {
  case party(String)
  case role(ElementID)
  case kind(String)

  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    switch parts[0] {
    case "party": self = .party(String(parts[1]))
    case "kind": self = .kind(String(parts[1]))
    case "role":
      guard let id = ElementID(parts[1]) else { return nil }
      self = .role(id)
    default: return nil
    }
  }

  package var description: String {
    switch self {
    case .party(let key): "party:\(key)"
    case .role(let id): "role:\(id)"
    case .kind(let kind): "kind:\(kind)"
    }
  }
}
