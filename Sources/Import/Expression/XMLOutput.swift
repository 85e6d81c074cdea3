/// Writes indented XML, byte-stable.
struct XMLOutput {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []

  /// Opens an element on a line of its own.
  mutating func begin(_ name: String, _ attributes: [(String, String?)] = []) {
    indent()
    text += "<" + name + Self.attributes(attributes) + ">\n"
    open.append(name)
  }

  /// Closes the innermost element.
  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    text += "</" + name + ">\n"
  }

  /// An element with words, or without anything, on one line.
  mutating func leaf(
    _ name: String, _ attributes: [(String, String?)] = [], words: String? = nil
  ) {
    indent()
    text += "<" + name + Self.attributes(attributes)
    if let words {
      text += ">" + Self.escaped(words) + "</" + name + ">\n"
    } else {
      text += "/>\n"
    }
  }

  /// Words in an inner element in an outer one, on one line.
  mutating func nested(_ outer: String, _ inner: String, words: String) {
    indent()
    text += "<\(outer)><\(inner)>" + Self.escaped(words) + "</\(inner)></\(outer)>\n"
  }

  /// An element on one line whose inside is markup already.
  mutating func leaf(_ name: String, _ attributes: [(String, String?)] = [], markup: String) {
    indent()
    text += "<" + name + Self.attributes(attributes) + ">" + markup + "</" + name + ">\n"
  }

  /// A line of words, or of markup, between elements.
  mutating func line(markup: String) {
    indent()
    text += markup + "\n"
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private mutating func indent() {
    for _ in open { text += "  " }
  }

  private static func attributes(_ attributes: [(String, String?)]) -> String {
    var result = ""
    for (name, value) in attributes {
      guard let value else { continue }
      result += " " + name + "=\"" + escaped(value, isAttribute: true) + "\""
    }
    return result
  }

  static func escaped(_ text: String, isAttribute: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where isAttribute: result.append(contentsOf: "&quot;".unicodeScalars)
      case _ where Characters.isForbidden(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
