/// Bytes to put in place of a range of a file.
package struct TextEdit: Sendable, Hashable {
  package var range: Range<Int>
  package var replacement: String

  package init(range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
