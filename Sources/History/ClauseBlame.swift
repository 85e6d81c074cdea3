package import GitStore
package import Model
package import XMLTree

/// Which commit, and which revision, last changed each clause's own words.
package struct ClauseBlame: Sendable {
  package struct Line: Sendable {
    package var clause: ClauseState
    package var number: String?
    package var citation: Bilingual?
    package var words: String
    package var origin: Origin
  }

  package enum Origin: Sendable {
    case commit(CommitInfo, revision: Int?, state: LifecycleState?)
    /// The clause stands at the cut of a shallow clone as it stands now.
    case before(CommitInfo, depth: Int)
  }

  /// In the order of the document.
  package let lines: [Line]
  package let depth: Int
  package let isCut: Bool

  /// - Parameter path: where the document stands in `commit`; only saves time.
  /// - Returns: nil where the commit has no such document, or one that cannot be read.
  package static func read(
    _ document: DocumentID, from commit: ObjectID, in location: RepositoryLocation,
    prefix: String = "", path: String? = nil, limits: ParseLimits = ParseLimits()
  ) throws(GitFailure) -> ClauseBlame? {
    var walk = BlameWalk(
      try DocumentTracker(document, in: location, prefix: prefix, limits: limits))
    return try walk.run(from: commit, near: path)
  }

  init(lines: [Line], depth: Int, isCut: Bool) {
    self.lines = lines
    self.depth = depth
    self.isCut = isCut
  }
}
