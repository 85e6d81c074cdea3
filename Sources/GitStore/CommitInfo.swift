/// A commit as a value.
package struct CommitInfo: Hashable, Sendable {
  package let id: ObjectID
  package let tree: ObjectID
  /// All parents in their order, those behind the cut of a shallow clone too.
  package let parents: [ObjectID]
  package let author: Signature
  package let committer: Signature
  /// The first paragraph on one line.
  package let summary: String
  /// The whole message as it stands. Bytes that are not UTF-8 are shown as U+FFFD.
  package let message: String
  /// The encoding that the commit declares; nil for UTF-8.
  package let encoding: String?
  /// Whether a shallow clone was cut here: the parents are named and not there.
  package let isShallowBoundary: Bool

  /// Whether there are several parents.
  package var isMerge: Bool { parents.count > 1 }
  /// The trailers of the message, in order, by the rules of `git interpret-trailers`.
  package var trailers: [Trailer] { TrailerParser.trailers(of: message) }
}
