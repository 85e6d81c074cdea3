/// What history answers when it is asked for a revision.
package enum RevisionAnswer: Sendable, Hashable {
  case found(DocumentRevision)
  /// All of history was read and has no such revision.
  case none
  /// History was cut before an answer.
  case undetermined(HistoryEnd)
  /// This revision was in force at some time; the file does not say until when, or since when.
  case unclear(DocumentRevision)
}
