/// Who is meant by an attribute: a registered party, a role of the same document, or every party of
/// a kind that the document's applicability binds.
package enum PartyReference: Sendable, Hashable, CustomStringConvertible {
  case party(String)
  case role(ElementID)
  case kind(String)

  package init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[bytes.index(after: colon)...]
    guard !name.isEmpty else { return nil }
    let prefix = bytes[..<colon]
    if prefix.elementsEqual("party".utf8) {
      self = .party(String(name))
    } else if prefix.elementsEqual("kind".utf8) {
      self = .kind(String(name))
    } else if prefix.elementsEqual("role".utf8), let id = ElementID(name) {
      self = .role(id)
    } else {
      return nil
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
