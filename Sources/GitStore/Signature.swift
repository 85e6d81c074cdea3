/// Who did something, and when.
package struct Signature: Hashable, Sendable {
  package let name: String
  package let email: String
  /// Seconds since 1970.
  package let time: Int64
  /// Minutes east of UTC, as the author's clock stood: 480 in China.
  package let offsetMinutes: Int

  package init(name: String, email: String, time: Int64, offsetMinutes: Int = 480) {
    self.name = name
    self.email = email
    self.time = time
    self.offsetMinutes = offsetMinutes
  }
}
