/// One replacement of bytes in one file.
struct TwinEdit: Sendable {
  let path: String
  let range: Range<Int>
  let text: String
}

/// What can be done to an element without knowing what it means.
extension TwinElement {
  var deleted: TwinEdit { TwinEdit(path: path, range: whole, text: "") }

  /// The tags go, the words stay.
  var unwrapped: TwinEdit { TwinEdit(path: path, range: whole, text: content) }

  /// Other words between the same tags.
  func containing(_ text: String) -> TwinEdit {
    TwinEdit(path: path, range: whole, text: tagText([:]) + text + "</\(name)>")
  }

  func setting(_ name: String, _ value: String?) -> TwinEdit {
    setting([name: value])
  }

  func setting(_ changes: [String: String?]) -> TwinEdit {
    TwinEdit(path: path, range: tag, text: tagText(changes))
  }

  /// A second element behind this one.
  func following(_ text: String) -> TwinEdit {
    TwinEdit(path: path, range: whole.upperBound..<whole.upperBound, text: text)
  }

  /// The element again with other attributes.
  func copied(_ changes: [String: String?], suffix: String = "2") -> String {
    var text = tagText(changes)
    text += whole == tag ? "" : content + "</\(name)>"
    return Self.renamed(text, suffix)
  }

  private func tagText(_ changes: [String: String?]) -> String {
    var left = changes
    var text = "<" + self.name
    for (name, old) in attributes {
      let value = left.removeValue(forKey: name) ?? old
      if let value { text += " \(name)=\"\(value)\"" }
    }
    for (name, value) in left.sorted(by: { $0.key < $1.key }) {
      if let value { text += " \(name)=\"\(value)\"" }
    }
    return text + (whole == tag ? "/>" : ">")
  }

  /// Identifiers of a copy: the last letter of each changes, so no two elements share one.
  private static func renamed(_ text: String, _ suffix: String) -> String {
    let parts = text.split(separator: " id=\"", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      index == 0 ? String(part) : String(part.prefix(7)) + suffix + String(part.dropFirst(8))
    }.joined(separator: " id=\"")
  }

  /// Words and data of a value say another number, e.g. 15分钟 and PT15M become 16分钟 and PT16M.
  func numbered(_ change: (Int) -> Int) -> TwinEdit? {
    guard name == "value", let digits = content.firstMatch(of: /[0-9]+/),
      let number = Int(digits.output)
    else { return nil }
    let new = String(change(number))
    let key = self["duration"] != nil ? "duration" : "number"
    guard let data = self[key], let place = data.firstMatch(of: /[0-9]+/),
      String(place.output) == String(digits.output)
    else { return nil }
    return TwinEdit(
      path: path, range: whole,
      text: tagText([key: data.replacingCharacters(in: place.range, with: new)])
        + content.replacingCharacters(in: digits.range, with: new) + "</value>")
  }

  /// The value of this role that the element states itself.
  func value(_ role: String) -> TwinElement? {
    children("value").first { $0["role"] == role }
  }

  /// Another amount in words and data.
  func valued(_ role: String, words: String, duration: String) -> TwinEdit? {
    guard let value = value(role) else { return nil }
    return TwinEdit(
      path: path, range: value.whole,
      text: "<value role=\"\(role)\" duration=\"\(duration)\">\(words)</value>")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
