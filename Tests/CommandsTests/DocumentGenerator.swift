/// Documents of the vocabulary with everything that a layout could spoil: inline elements in each other,
/// white space of every kind, Han and Latin side by side, comments, CDATA sections, references. The same
/// seed gives the same document.
struct DocumentGenerator {
  private var state: UInt64
  private var text = ""

  init(seed: UInt64) { state = seed }

  mutating func document(id: String) -> String {
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <procedure schemaVersion="1" id="\(id)" xmlns="urn:guiju:1">
      <meta numbering="gbt1.1" modelled="text"><title>
      """
    words(3)
    text +=
      "</title><number>NNSA/HQ-08-JD-\(id)</number><issuer party=\"party:nnsa\"/><tier>3</tier>"
      + "<classification>公开</classification><revision number=\"1\" state=\"draft\"/></meta>"
    for _ in 0...below(3) { section(depth: 0) }
    text += space() + "</procedure>"
    if below(2) == 0 { text += "\n<!-- 结束 the end -->" }
    return text
  }

  private mutating func section(depth: Int) {
    text += space() + "<section topic=\"content\"\(identity())><heading>"
    words(2)
    text += "</heading>"
    for _ in 0...below(4) {
      text += space()
      switch below(depth < 3 ? 7 : 5) {
      case 0:
        text += "<!-- 说明 \(below(100)) -->"
        paragraph()
      case 1:
        text += "<list>"
        for _ in 0...below(3) {
          text += space() + "<li\(identity())>"
          inline(depth: 0)
          text += "</li>"
        }
        text += space() + "</list>"
      case 2:
        text += "<table\(identity())><row><cell>"
        inline(depth: 1)
        text += "</cell><cell/></row></table>"
      case 5, 6: section(depth: depth + 1)
      default: paragraph()
      }
    }
    text += space() + "</section>"
  }

  private mutating func paragraph() {
    text += "<p\(identity())>"
    inline(depth: 0)
    text += "</p>"
  }

  private mutating func inline(depth: Int) {
    for _ in 0...below(5) {
      switch below(depth < 4 ? 12 : 7) {
      case 0: text += "<!--\(below(2) == 0 ? "注" : " note ")-->"
      case 1: text += "<![CDATA[\(["a < b & c", "甲 & 乙", " ", "\n"][below(4)])]]>"
      case 2:
        text +=
          ["&amp;", "&lt;", "&gt;", "&#x4E2D;", "&#65;", "&quot;", "&#160;", "&#12288;"][below(8)]
      case 7, 8:
        let name = ["term", "quote", "em", "value", "cite", "ref", "party"][below(7)]
        text += "<\(name)\(below(3) == 0 ? " role=\"x &amp; y\"" : "")>"
        inline(depth: depth + 1)
        text += "</\(name)>"
      case 9: text += "<ref to='#aexamp22'/>"
      default: words(1 + below(4))
      }
    }
  }

  private mutating func words(_ count: Int) {
    for _ in 0..<count {
      text +=
        [
          "核安全", "监督", "，", "（一）", "“检查”", "——", "…", "10 km", "mSv", "IP-024", "γ", "é", "𠮷", "ﬁ",
          "the plan", "。", "％", "㎡", "α/β", "100",
        ][below(20)]
      if below(2) == 0 { text += space() }
    }
  }

  private mutating func space() -> String {
    ["", "", " ", "  ", "\n", "\n    ", " \n", "\t", "\n\n\t", "\r\n  "][below(10)]
  }

  private mutating func identity() -> String {
    guard below(2) == 0 else { return "" }
    var id = String(UnicodeScalar(UInt8(97 + below(26))))
    for _ in 0..<7 { id += ["a", "b", "z", "2", "7", "q", "m", "x"][below(8)] }
    return " id=\"\(id)\""
  }

  private mutating func below(_ bound: Int) -> Int {
    // SplitMix64
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}

/// The words of a document, read without any code of the program: markup out, references decoded.
enum PlainWords {
  /// The words between the tags of each `<p>`, `<li>`, `<cell>`, `<heading>`, `<title>`; white space by
  /// the one rule.
  static func paragraphs(_ document: String) -> [String] {
    var result: [String] = []
    var current: [UnicodeScalar]?
    var rest = Substring(document)
    while let first = rest.first {
      if rest.hasPrefix("<!--") {
        rest = rest.after("-->")
      } else if rest.hasPrefix("<![CDATA[") {
        let body = rest.dropFirst(9).before("]]>")
        current?.append(contentsOf: body.unicodeScalars)
        rest = rest.after("]]>")
      } else if rest.hasPrefix("<?") {
        rest = rest.after("?>")
      } else if first == "<" {
        let tag = rest.dropFirst().before(">")
        let name = tag.prefix { $0 != " " && $0 != "/" && !$0.isNewline && $0 != "\t" }
        if tag.hasPrefix("/"), blocks.contains(String(tag.dropFirst())) {
          result.append(normalised(current ?? []))
          current = nil
        } else if blocks.contains(String(name)) {
          // `<p/>` is a paragraph without words, as `<p> </p>` is.
          if tag.hasSuffix("/") { result.append("") } else { current = [] }
        }
        rest = rest.after(">")
      } else if first == "&" {
        let name = rest.dropFirst().before(";")
        current?.append(scalar(name))
        rest = rest.after(";")
      } else {
        current?.append(contentsOf: first.unicodeScalars)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static let blocks: Set<String> = ["p", "li", "cell", "heading", "title", "entry"]

  private static func scalar(_ name: Substring) -> UnicodeScalar {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let number =
        name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      return number.flatMap { UnicodeScalar($0) } ?? "?"
    }
  }

  private static func normalised(_ scalars: [UnicodeScalar]) -> String {
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard isSpace(scalars[index]) else {
        result.append(scalars[index])
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, isSpace(scalars[index]) { index += 1 }
      guard let last = result.last, index < scalars.count else { continue }
      let hasBreak = scalars[start..<index].contains("\n")
      if !(hasBreak && isHan(last) && isHan(scalars[index])) { result.append(" ") }
    }
    return String(result)
  }

  private static func isSpace(_ scalar: UnicodeScalar) -> Bool {
    [" ", "\t", "\n", "\r"].contains(scalar)
  }

  private static func isHan(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x9FFF, 0xF900...0xFFEF, 0x20000...0x3FFFF: true
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }
}

extension Substring {
  fileprivate func before(_ end: String) -> Substring {
    firstRange(of: end).map { self[..<$0.lowerBound] } ?? self
  }

  fileprivate func after(_ end: String) -> Substring {
    firstRange(of: end).map { self[$0.upperBound...] } ?? ""
  }
}
