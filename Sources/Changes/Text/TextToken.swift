/// A piece of text that a reader sees as one: a citation, a number with its unit, a Latin word, or a
/// single character.
package struct TextToken: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, Hashable {
    /// 《中华人民共和国核安全法》
    case title
    /// 第十二条, 第（三）项, 第120条之一
    case provision
    /// HAF 003, GB/T 1.1-2020, 〔2020〕1号
    case code
    /// 15分钟, 三十日, 2026年8月15日, 7.3.1
    case number
    /// A Latin word, or one of another alphabet.
    case word
    /// One Han character with what belongs to it.
    case han
    case punctuation
    case space
  }

  package let kind: Kind
  /// Where it stands, in Unicode scalars of its text.
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
