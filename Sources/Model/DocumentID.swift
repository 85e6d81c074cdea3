/// The identity of a document across its revisions: `IP-024`, `EP-HL-01`. Apart from the 文件编号
/// printed on its cover.
package struct DocumentID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  /// Nil unless the text is `[A-Z]+(-[0-9A-Z]+)+`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, let head = parts.first, !head.isEmpty,
      head.utf8.allSatisfy({ (65...90).contains($0) }),
      parts.dropFirst().allSatisfy({ part in
        !part.isEmpty
          && part.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
      })
    else { return nil }
    description = String(text)
  }

  package static func < (a: DocumentID, b: DocumentID) -> Bool { a.description < b.description }
}
