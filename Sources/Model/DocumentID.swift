/// The identity of a document across its revisions: `IP-024`, `EP-HL-01`. Apart from the 文件编号
/// printed on its cover.
package struct DocumentID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  /// Nil unless the text is `[A-Z]+(-[0-9A-Z]+)+`.
  package init?(_ text: String) { self.init(text[...]) }

  /// Nil unless the text is `[A-Z]+(-[0-9A-Z]+)+`.
  package init?(_ text: Substring) {
    var hyphens = 0
    /// Since the last hyphen.
    var length = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"):
        guard length > 0 else { return nil }
        hyphens += 1
        length = 0
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): length += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard hyphens > 0 else { return nil }
        length += 1
      default: return nil
      }
    }
    guard hyphens > 0, length > 0 else { return nil }
    description = String(text)
  }

  package static func < (a: DocumentID, b: DocumentID) -> Bool { a.description < b.description }
}
