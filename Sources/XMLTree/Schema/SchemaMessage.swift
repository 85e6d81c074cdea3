/// Takes libxml2's schema messages apart. Their forms are those of xmlschemas.c in 2.9:
/// `Element '{ns}name', attribute 'name': text`.
struct SchemaMessage {
  let attribute: XMLName?
  /// What follows the names.
  let text: String

  init(_ message: String) {
    var rest = Self.trimmed(message)[...]
    var attribute: XMLName?
    if let end = Self.end(of: &rest, "Element '") {
      rest = rest[end...]
      if let end = Self.end(of: &rest, ", attribute '") {
        attribute = Self.name(rest[..<rest.index(before: end)])
        rest = rest[end...]
      }
      if rest.hasPrefix(": ") { rest = rest.dropFirst(2) }
    }
    self.attribute = attribute
    text = String(rest)
  }

  /// Drops `prefix` and gives the place past the quote that closes the name behind it.
  private static func end(of rest: inout Substring, _ prefix: String) -> String.Index? {
    guard rest.hasPrefix(prefix) else { return nil }
    let body = rest.dropFirst(prefix.count)
    guard let quote = body.firstIndex(of: "'") else { return nil }
    rest = body
    return body.index(after: quote)
  }

  /// The facet of `[facet 'pattern'] …`.
  var facet: String? {
    guard text.hasPrefix("[facet '") else { return nil }
    return text.dropFirst(8).split(separator: "'", maxSplits: 1).first.map(String.init)
  }

  /// What the facet demands: the pattern, the number; for an enumeration nil.
  var limit: String? {
    switch facet {
    case "enumeration": return nil
    case "pattern": return between("by the pattern '", "'.")
    case "length", "minLength", "maxLength": return between("length of '", "'.", last: true)
    case "totalDigits", "fractionDigits":
      return text.split(separator: " ").last { $0.contains { $0.isNumber } }
        .map { String($0.filter(\.isNumber)) }
    case .some: return between("('", "')", last: true)
    case nil: return between(" type '", "'.", last: true)
    }
  }

  /// The permitted values of an enumeration.
  var permitted: [String] {
    guard facet == "enumeration", let list = between("of the set {'", "'}.") else { return [] }
    return list.split(separator: "', '", omittingEmptySubsequences: false).map(String.init)
  }

  /// The names after `Expected is`, qualified as libxml2 writes them.
  var expectedNames: [XMLName] {
    guard let open = text.lastRange(of: "Expected is ") else { return [] }
    let list = text[open.upperBound...]
    guard let first = list.firstIndex(of: "("), let last = list.lastIndex(of: ")") else {
      return []
    }
    return list[list.index(after: first)..<last].split(separator: ",").compactMap { item in
      let item = item.drop { $0 == " " }.split(separator: " ").first ?? ""
      return item.isEmpty ? nil : Self.name(item)
    }
  }

  private func between(_ open: String, _ close: String, last: Bool = false) -> String? {
    guard let start = last ? text.lastRange(of: open) : text.firstRange(of: open),
      let end = text[start.upperBound...].lastRange(of: close)
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }

  /// The message without the line break at its end.
  static func trimmed(_ message: String) -> String {
    var message = message[...]
    while message.last?.isWhitespace == true { message = message.dropLast() }
    return String(message)
  }

  /// The attribute of `The attribute 'name' is required but missing.`
  var missingAttribute: XMLName? {
    between("The attribute '", "' is required").map { Self.name($0[...]) }
  }

  /// Takes `{namespace}local` apart.
  private static func name(_ name: Substring) -> XMLName {
    guard name.hasPrefix("{"), let close = name.lastIndex(of: "}") else {
      return XMLName(local: String(name))
    }
    return XMLName(
      namespace: String(name[name.index(after: name.startIndex)..<close]),
      local: String(name[name.index(after: close)...]))
  }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate func lastRange(of other: String) -> Range<String.Index>? {
    ranges(of: other).last
  }
}
