import XMLTree

/// The one rule of white space: a line break with its indentation between Han characters is
/// nothing, every other run of white space is one space, and none stands at either end.
///
/// `fmt`, digest, diff, cite and show all go through it, so that a paragraph broken over lines and
/// the same paragraph on one line are the same words.
package struct WhiteSpace {
  /// What has been written so far.
  package private(set) var output: [UInt8] = []
  /// Where the first white space since the last character stood, and whether a line break was in it.
  private var pending: (offset: Int, hasBreak: Bool)?
  /// The last character written; nil at the beginning.
  private var last: UInt32?

  package init() {}

  /// The words of `text`, normalised.
  package static func normalised(_ text: [UInt8]) -> [UInt8] {
    var machine = WhiteSpace()
    machine.append(text: text.span)
    return machine.output
  }

  package static func normalised(_ text: String) -> String {
    String(decoding: normalised(Array(text.utf8)), as: UTF8.self)
  }

  /// Space, tab, carriage return, line feed: the white space of XML.
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Text content as it is.
  package mutating func append(text: Span<UInt8>) {
    forEachRun(of: text) { output, run in output.append(copying: run) }
  }

  /// Text content; `escape` writes each byte, so that the same machine serves words and XML.
  package mutating func append(
    text: Span<UInt8>, escape: (inout [UInt8], UInt8) -> Void
  ) {
    forEachRun(of: text) { output, run in
      for index in run.indices { escape(&output, run[index]) }
    }
  }

  /// Text content, its `&`, `<` and `>` written as references.
  package mutating func append(escaping text: Span<UInt8>) {
    forEachRun(of: text) { output, run in
      var copied = 0
      // All three lie below the letters.
      var index = run.firstIndex(below: UInt8(ascii: "?"), from: 0)
      while index < run.count {
        if let reference = Self.reference(run[index]) {
          output.append(copying: run.extracting(copied..<index))
          output.append(contentsOf: reference.utf8)
          copied = index + 1
        }
        index = run.firstIndex(below: UInt8(ascii: "?"), from: index + 1)
      }
      output.append(copying: run.extracting(copied..<run.count))
    }
  }

  private static func reference(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: nil
    }
  }

  /// Calls `write` with each run of characters between white space.
  @inline(__always)
  private mutating func forEachRun(
    of text: Span<UInt8>, write: (inout [UInt8], Span<UInt8>) -> Void
  ) {
    let count = text.count
    var place = 0
    while place < count {
      let byte = text[place]
      if Self.isSpace(byte) {
        let isBreak = byte == 0x0A
        if let waiting = pending {
          pending = (waiting.offset, waiting.hasBreak || isBreak)
        } else {
          pending = (output.count, isBreak)
        }
        place += 1
        continue
      }
      var end = text.firstIndex(below: 0x21, from: place + 1)
      while end < count, !Self.isSpace(text[end]) {
        end = text.firstIndex(below: 0x21, from: end + 1)
      }
      if pending != nil { settle(before: Self.block(ofLead: byte)) }
      write(&output, text.extracting(place..<end))
      last = Self.lastScalar(text, before: end)
      place = end
    }
  }

  /// The block of a character by its first byte: it already tells Han and its punctuation apart from
  /// other scripts, up to a few symbols; see isHan.
  private static func block(ofLead byte: UInt8) -> UInt32 {
    switch byte {
    case 0..<0x80: UInt32(byte)
    case 0xC0..<0xE0: 0x80
    case 0xE0..<0xF0: UInt32(byte & 0x0F) << 12
    default: 0x20000
    }
  }

  private static func lastScalar(_ text: Span<UInt8>, before end: Int) -> UInt32 {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let lead = text[start]
    var scalar: UInt32 =
      switch lead {
      case 0..<0x80: UInt32(lead)
      case 0xC0..<0xE0: UInt32(lead & 0x1F)
      case 0xE0..<0xF0: UInt32(lead & 0x0F)
      default: UInt32(lead & 0x07)
      }
    for place in start + 1..<max(end, start + 1) {
      scalar = scalar << 6 | UInt32(text[place] & 0x3F)
    }
    return scalar
  }

  /// Turns the start tag that was just written into that of an empty element. White space inside it
  /// moves before it.
  package mutating func makeEmpty(_ tag: Range<Int>) {
    output[tag.upperBound - 1] = UInt8(ascii: "/")
    output.append(UInt8(ascii: ">"))
    if let waiting = pending, waiting.offset > tag.lowerBound {
      pending = (tag.lowerBound, waiting.hasBreak)
    }
  }

  /// Begins a new piece of text: what stands before it takes no part in its white space.
  package mutating func begin() {
    pending = nil
    last = nil
  }

  /// Markup between pieces of text: it takes no part in the rule.
  package mutating func append(markup: [UInt8]) {
    output.append(contentsOf: markup)
  }

  /// Markup that `write` appends.
  package mutating func appendMarkup<E: Error>(
    _ write: (inout [UInt8]) throws(E) -> Void
  ) throws(E) {
    try write(&output)
  }

  private mutating func settle(before next: UInt32) {
    guard let waiting = pending else { return }
    pending = nil
    guard let last else { return }
    if waiting.hasBreak, Self.isHan(last), Self.isHan(next) { return }
    if waiting.offset == output.count {
      output.append(0x20)
    } else {
      output.insert(0x20, at: waiting.offset)
    }
  }

  /// Ideographs, CJK punctuation, full-width forms: U+3000…U+9FFF, U+F000…U+FFFF and the
  /// supplementary ideographs. Blocks are whole so that a first byte decides.
  private static func isHan(_ scalar: UInt32) -> Bool {
    (0x3000..<0xA000).contains(scalar) || (0xF000..<0x10000).contains(scalar)
      || scalar >= 0x20000 || (0x2000..<0x2060).contains(scalar) && isQuoteOrDash(scalar)
  }

  /// “ ” ‘ ’ — … are written between Han characters without spaces.
  private static func isQuoteOrDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2000, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }
}
