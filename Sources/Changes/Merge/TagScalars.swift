/// Writes each different tag, comment or instruction of a paragraph as one character that no text has, so
/// that words and tags can be compared in one sequence.
struct TagScalars {
  private var scalars: [[UInt8]: Unicode.Scalar] = [:]
  private var tags: [Unicode.Scalar: [UInt8]] = [:]

  private static let first: UInt32 = 0xF0000
  private static let last: UInt32 = 0xFFFFD

  /// Nil where the text has such characters of its own, or too many tags.
  mutating func text(_ source: ArraySlice<UInt8>) -> String? {
    var text = ""
    var place = source.startIndex
    while place < source.endIndex {
      guard source[place] == UInt8(ascii: "<") else {
        let end = source[place...].firstIndex(of: UInt8(ascii: "<")) ?? source.endIndex
        guard let words = String(validating: source[place..<end], as: UTF8.self),
          !words.unicodeScalars.contains(where: { $0.value >= Self.first })
        else { return nil }
        text += words
        place = end
        continue
      }
      let end = Self.markupEnd(source, from: place)
      guard let scalar = scalar(for: Array(source[place..<end])) else { return nil }
      text.unicodeScalars.append(scalar)
      place = end
    }
    return text
  }

  /// The bytes again; nil where the tags do not close each other, or a tag of one side would close one
  /// of the other: two marks that cross are no two marks within each other.
  func bytes(_ text: MergedWords) -> [UInt8]? {
    var bytes: [UInt8] = []
    var open: [(name: ArraySlice<UInt8>, origin: Int)] = []
    for (scalar, origin) in zip(text.scalars, text.origins) {
      guard let tag = tags[scalar] else {
        bytes += String(scalar).utf8
        continue
      }
      bytes += tag
      if tag.starts(with: "<!".utf8) || tag.starts(with: "<?".utf8) { continue }
      if tag.starts(with: "</".utf8) {
        guard let last = open.popLast(), last.name == Self.name(of: tag[2...]),
          last.origin == origin || last.origin == 0 || origin == 0
        else { return nil }
      } else if !tag.dropLast().hasSuffix(UInt8(ascii: "/")) {
        open.append((Self.name(of: tag[1...]), origin))
      }
    }
    return open.isEmpty ? bytes : nil
  }

  private mutating func scalar(for tag: [UInt8]) -> Unicode.Scalar? {
    if let known = scalars[tag] { return known }
    let value = Self.first + UInt32(scalars.count)
    guard value <= Self.last, let scalar = Unicode.Scalar(value) else { return nil }
    scalars[tag] = scalar
    tags[scalar] = tag
    return scalar
  }

  private static func name(of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    tag.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && !MergeTree.isSpace($0) }
  }

  /// One past the markup that begins at a `<`, in well-formed text.
  private static func markupEnd(_ source: ArraySlice<UInt8>, from start: Int) -> Int {
    let rest = source[start...]
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where rest.starts(with: opening.utf8) {
      let close = Array(closing.utf8)
      var place = start + opening.utf8.count
      while place + close.count <= source.endIndex {
        if source[place..<place + close.count].elementsEqual(close) { return place + close.count }
        place += 1
      }
      return source.endIndex
    }
    var quote: UInt8?
    var place = start
    while place < source.endIndex {
      let byte = source[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place
      }
    }
    return source.endIndex
  }
}

extension Collection where Element: Equatable {
  fileprivate func hasSuffix(_ element: Element) -> Bool {
    guard !isEmpty else { return false }
    return self[index(startIndex, offsetBy: count - 1)] == element
  }
}
