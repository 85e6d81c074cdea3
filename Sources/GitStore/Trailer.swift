/// A `Key: value` line at the end of a commit message.
package struct Trailer: Hashable, Sendable {
  package let key: String
  /// Lines that continue the value are joined with one space.
  package let value: String

  package init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}
