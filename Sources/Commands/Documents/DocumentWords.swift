import Model

/// What a user wrote to name a document: `IP-024`, `IP-024@3`, `IP-024#k7f3qabc`, `IP-024 第7.3.1条`.
struct DocumentWords {
  /// The words without revision and clause.
  let name: String
  let revision: Int?
  /// An element id.
  let element: ElementID?
  /// A printed clause number: `7.3.1`.
  let number: String?

  /// - Throws: `CommandFailure` where a revision or an id is written wrongly.
  init(_ words: String) throws {
    var rest = words[...]
    var element: ElementID?
    var number: String?
    if let hash = rest.lastIndex(of: "#") {
      let text = rest[rest.index(after: hash)...]
      guard let id = ElementID(text) else {
        throw CommandFailure.usage(
          zh: "“\(text)”不是条款标识；标识是 8 个字符，如 k7f3qabc。",
          en: "“\(text)” is no clause id; an id has eight characters, as k7f3qabc.")
      }
      element = id
      rest = rest[..<hash]
    } else if let space = rest.firstRange(of: " 第"), rest.hasSuffix("条") || rest.hasSuffix("章") {
      number = String(rest[space.upperBound...].dropLast())
      rest = rest[..<space.lowerBound]
    }
    var revision: Int?
    if let at = rest.lastIndex(of: "@"), !rest.contains("/") {
      let text = rest[rest.index(after: at)...]
      guard let value = Int(text), value >= 1 else {
        throw CommandFailure.usage(
          zh: "“@\(text)”不是版次；第3版写成 @3。", en: "“@\(text)” is no revision; revision 3 is @3.")
      }
      revision = value
      rest = rest[..<at]
    }
    name = String(rest)
    self.revision = revision
    self.element = element
    self.number = number
  }

  /// Whether a clause is named, not the whole document.
  var namesClause: Bool { element != nil || number != nil }
}
