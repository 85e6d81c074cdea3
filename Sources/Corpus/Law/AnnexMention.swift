package import Documents

/// 附录A, 附件1 or 附表2 in the words of one of our documents, where it is the document's own: 见附录A, not
/// 《…》附录A or 技术规格书附录A.
package struct AnnexMention: Sendable, Hashable {
  /// As numbered: `附录A`, `表A.1`.
  package var words: String
  /// Where it stands in ``Documents/DocumentProse/bytes``.
  package var bytes: Range<Int>

  /// Those of a document, in the order of the text.
  package static func all(in prose: DocumentProse) -> [AnnexMention] {
    let text = prose.bytes
    var found: [AnnexMention] = []
    var index = 0
    while index + 6 < text.count {
      // 附 is E9 99 84.
      guard text[index] == 0xE9, text[index + 1] == 0x99, text[index + 2] == 0x84 else {
        index += 1
        continue
      }
      if let mention = mention(at: index, text) {
        found.append(mention)
        index = mention.bytes.upperBound
      } else {
        index += 3
      }
    }
    return found
  }

  private static let kinds = ["附录", "附件", "附表", "附图"].map { Array($0.utf8) }

  private static func mention(at start: Int, _ text: [UInt8]) -> AnnexMention? {
    guard let kind = kinds.first(where: { text[start...].starts(with: $0) }) else { return nil }
    var end = start + kind.count
    while end < text.count, end < start + kind.count + 4, isNumber(text[end]) { end += 1 }
    guard end > start + kind.count, end == text.count || !isNumber(text[end]), isOwn(start, text)
    else { return nil }
    return AnnexMention(
      words: String(decoding: text[start..<end], as: UTF8.self), bytes: start..<end)
  }

  private static func isNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2E
  }

  /// Behind these it is the document's own; behind a title or another word it may be anybody's.
  private static let before = [
    "见", "按", "照", "本程序", "本预案", "本文件", "本规程", "，", "。", "、", "；", "：", "（", "(", "在", "和", "与",
    "及", "用",
    "填写", "列于",
  ].map { Array($0.utf8) }

  private static func isOwn(_ start: Int, _ text: [UInt8]) -> Bool {
    before.contains { word in
      start >= word.count && text[(start - word.count)..<start].elementsEqual(word)
    }
  }
}
