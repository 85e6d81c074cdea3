/// Who is meant by an attribute: a registered party, a role of the same document, every party of a kind
/// that the document's applicability binds, or whoever holds a statutory designation (省级人民政府指定的部门)
/// in its territory on the day.
package enum PartyReference: Sendable, Hashable, CustomStringConvertible {
  case party(String)
  case role(ElementID)
  case kind(String)
  case designated(String)

  package init?(_ text: String) { self.init(text[...]) }

  package init?(_ text: Substring) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[text.utf8.index(after: colon)...]
    guard !name.isEmpty else { return nil }
    switch text[..<colon] {
    case "party": self = .party(String(name))
    case "kind": self = .kind(String(name))
    case "designated": self = .designated(String(name))
    case "role":
      guard let id = ElementID(name) else { return nil }
      self = .role(id)
    default: return nil
    }
  }

  package var description: String {
    switch self {
    case .party(let key): "party:\(key)"
    case .role(let id): "role:\(id)"
    case .kind(let kind): "kind:\(kind)"
    case .designated(let words): "designated:\(words)"
    }
  }
}
