/// Why an archive or a text could not be read or written.
package struct ArchiveFailure: Error, Hashable, Sendable {
  /// The kind of failure.
  package enum Code: String, Sendable {
    /// The bytes are no zip archive, or the archive is damaged.
    case notAnArchive
    /// The archive has more members, or a member more bytes, than the limit.
    case tooLarge
    /// A member is packed so tightly that it must be meant to fill the memory.
    case suspiciousRatio
    /// A member is locked with a password.
    case encrypted
    /// No member has this name.
    case noSuchMember
    /// The text is not in the encoding that was asked for.
    case badText
    /// Memory ran out, or the library refuses.
    case system
  }

  package let code: Code
  /// The member, or the encoding.
  package let name: String
  /// What the library said, in English.
  package let detail: String

  package init(_ code: Code, name: String = "", detail: String = "") {
    self.code = code
    self.name = name
    self.detail = detail
  }
}
