package import GitStore
package import Model
package import XMLTree

/// The life of one clause, newest first, across moves between sections and files and across renames.
///
/// At a merge the walk goes on in the parent that has the clause as the merge has it, so the commit
/// that is named is the drafter's, not the merge.
package struct ClauseHistory: Sendable {
  package let clause: ElementID
  package let events: [ClauseEvent]
  package let end: HistoryEnd
  /// Commits that were read.
  package let depth: Int

  /// Reads the life of a clause from `commit` backwards. Without any event where history, as far as it
  /// reaches, has no such clause.
  package static func read(
    _ clause: ElementID, of document: DocumentID, from commit: ObjectID,
    in location: RepositoryLocation, prefix: String = "", path: String? = nil,
    limits: ParseLimits = ParseLimits()
  ) throws(GitFailure) -> ClauseHistory {
    var walk = try ClauseWalk(
      clause, DocumentTracker(document, in: location, prefix: prefix, limits: limits))
    return try walk.run(from: commit, near: path)
  }

  init(clause: ElementID, events: [ClauseEvent], end: HistoryEnd, depth: Int) {
    self.clause = clause
    self.events = events
    self.end = end
    self.depth = depth
  }
}
