/// Takes tags and entities out of text: HTML, and the HTML that stands in Markdown.
enum InlineMarkup {
  /// What a tag means for the lines.
  struct Tag: Sendable {
    let name: String
    let isClosing: Bool
    let isSelfClosing: Bool
    let attributes: String
  }

  /// A piece of marked-up text.
  enum Piece: Sendable {
    case text(String)
    case tag(Tag)
    case comment
  }

  /// The pieces of a text, in order. What only looks like a tag stays text: <环境保护法>.
  static func pieces(of text: String) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var buffer = String.UnicodeScalarView()
    var place = 0
    func flush() {
      if !buffer.isEmpty { pieces.append(.text(decoded(String(buffer)))) }
      buffer = String.UnicodeScalarView()
    }
    while place < scalars.count {
      guard scalars[place] == "<" else {
        buffer.append(scalars[place])
        place += 1
        continue
      }
      if scalars[place...].starts(with: "<!--".unicodeScalars) {
        flush()
        pieces.append(.comment)
        var end = place + 4
        while end < scalars.count, !scalars[end...].starts(with: "-->".unicodeScalars) { end += 1 }
        place = min(end + 3, scalars.count)
        continue
      }
      guard let (tag, end) = tag(scalars, place) else {
        buffer.append("<")
        place += 1
        continue
      }
      flush()
      pieces.append(.tag(tag))
      place = end
      if !tag.isClosing, tag.name == "script" || tag.name == "style" {
        let close = Array("</\(tag.name)".unicodeScalars)
        while place < scalars.count,
          !scalars[place...].prefix(close.count).elementsEqual(close, by: { sameLetter($0, $1) })
        { place += 1 }
      }
    }
    flush()
    return pieces
  }

  private static func sameLetter(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    a == b || (a.isASCII && b.isASCII && a.value | 0x20 == b.value | 0x20)
  }

  private static func tag(_ scalars: [Unicode.Scalar], _ start: Int) -> (Tag, Int)? {
    var place = start + 1
    // What is not closed soon is no tag; the bound keeps a page of open brackets cheap.
    let limit = min(scalars.count, start + maxTagLength)
    var isClosing = false
    if place < scalars.count, scalars[place] == "/" {
      isClosing = true
      place += 1
    }
    if place < scalars.count, scalars[place] == "!" || scalars[place] == "?" {
      guard let end = scalars[place..<limit].firstIndex(of: ">") else { return nil }
      return (Tag(name: "!", isClosing: false, isSelfClosing: true, attributes: ""), end + 1)
    }
    let nameStart = place
    while place < scalars.count, letter(scalars[place]) || ("0"..."9").contains(scalars[place]) {
      place += 1
    }
    guard place > nameStart, place < scalars.count else { return nil }
    let next = scalars[place]
    guard next == ">" || next == "/" || Characters.isSpace(next) else { return nil }
    let name = LineClassifier.text(scalars[nameStart..<place]).lowercased()
    let attributeStart = place
    var quote: Unicode.Scalar?
    while place < limit {
      let scalar = scalars[place]
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == ">" {
        break
      }
      place += 1
    }
    guard place < limit else { return nil }
    let attributes = LineClassifier.text(scalars[attributeStart..<place])
    return (
      Tag(
        name: name, isClosing: isClosing, isSelfClosing: attributes.hasSuffix("/"),
        attributes: attributes), place + 1
    )
  }

  private static let maxTagLength = 1_024

  private static func letter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "emsp": "\u{2003}", "ensp": "\u{2002}", "thinsp": "\u{2009}", "middot": "·", "bull": "•",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–",
    "hellip": "…", "times": "×", "deg": "°", "sup2": "²", "sup3": "³", "micro": "µ",
    "plusmn": "±", "le": "≤", "ge": "≥", "alpha": "α", "beta": "β", "gamma": "γ", "mu": "μ",
    "copy": "©", "zwnj": "\u{200C}", "zwj": "\u{200D}",
  ]

  /// Entities as characters; an unknown one stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      let body = rest[rest.index(after: sign)...]
      guard let end = body.prefix(12).firstIndex(of: ";"),
        let scalar = character(body[..<end])
      else {
        result += "&"
        rest = body
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = body[body.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
