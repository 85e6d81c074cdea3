/// What an archive may not exceed; each limit is checked before memory is taken.
package struct ArchiveLimits: Sendable, Hashable {
  /// Members of one archive.
  package var maxMembers: Int
  /// Unpacked bytes of one member.
  package var maxMemberBytes: Int
  /// Unpacked bytes for each packed one, held against members above a megabyte.
  package var maxRatio: Int

  package init(
    maxMembers: Int = 10_000, maxMemberBytes: Int = 64 << 20, maxRatio: Int = 250
  ) {
    self.maxMembers = maxMembers
    self.maxMemberBytes = maxMemberBytes
    self.maxRatio = maxRatio
  }
}
