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
    machine.append(text: text.span) { output, byte in output.append(byte) }
    return machine.output
  }

  package static func normalised(_ text: String) -> String {
    String(decoding: normalised(Array(text.utf8)), as: UTF8.self)
  }

  /// Space, tab, carriage return, line feed: the white space of XML.
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Text content; `escape` writes each byte, so that the same machine serves words and XML.
  package mutating func append(
    text: Span<UInt8>, escape: (inout [UInt8], UInt8) -> Void
  ) {
    var scalar: UInt32 = 0
    var remaining = 0
    for index in text.indices {
      let byte = text[index]
      if remaining > 0 {
        scalar = scalar << 6 | UInt32(byte & 0x3F)
        remaining -= 1
        escape(&output, byte)
        if remaining == 0 { last = scalar }
        continue
      }
      switch byte {
      case 0x20, 0x09, 0x0D, 0x0A:
        let isBreak = byte == 0x0A
        if let waiting = pending {
          pending = (waiting.offset, waiting.hasBreak || isBreak)
        } else {
          pending = (output.count, isBreak)
        }
        continue
      case 0..<0x80:
        settle(before: UInt32(byte))
        escape(&output, byte)
        last = UInt32(byte)
      case 0xC0..<0xE0:
        settle(before: 0x80)
        (scalar, remaining) = (UInt32(byte & 0x1F), 1)
        escape(&output, byte)
      case 0xE0..<0xF0:
        // The first byte of a three-byte character already tells Han and its punctuation apart from
        // other scripts, up to a few symbols; see isHan.
        settle(before: UInt32(byte & 0x0F) << 12)
        (scalar, remaining) = (UInt32(byte & 0x0F), 2)
        escape(&output, byte)
      default:
        settle(before: 0x20000)
        (scalar, remaining) = (UInt32(byte & 0x07), 3)
        escape(&output, byte)
      }
    }
  }

  /// Markup between pieces of text: it takes no part in the rule.
  package mutating func append(markup: [UInt8]) {
    output.append(contentsOf: markup)
  }

  private mutating func settle(before next: UInt32) {
    guard let waiting = pending else { return }
    pending = nil
    guard let last else { return }
    if waiting.hasBreak, Self.isHan(last), Self.isHan(next) { return }
    output.insert(0x20, at: waiting.offset)
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
