/// Something in a folder that a listing left out, and why.
package struct ListingProblem: Hashable, Sendable {
  /// The reasons.
  package enum Reason: Hashable, Sendable {
    /// The name holds a line break or another control character.
    case controlCharacter
    /// The name is not UTF-8.
    case invalidUTF8
    /// A device, a pipe or a socket.
    case specialFile
    /// A folder that lies deeper than the limit.
    case tooDeep
    /// The folder or file could not be looked at.
    case unreadable(FileFailure)
  }

  /// Relative to the root, with `/`; bytes that are not UTF-8 are shown as U+FFFD.
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
