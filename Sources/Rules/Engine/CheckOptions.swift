package import Corpus
package import Model

/// What a check is asked to do.
package struct CheckOptions: Sendable {
  package var asOf: CivilDate
  /// Paths or globs; empty for everything.
  package var paths: [String] = []
  package var workers: Int
  /// `guiju 0.1.0`
  package var tool: String
  /// The commit checked, for the report.
  package var commit: String?
  /// `worktree`, `index`, or the revision as written.
  package var sourceName: String
  /// Not-applicable and needs-full-text are raised to findings.
  package var strict = false
  /// Chooses the revisions that count on the day, among the documents of the tree; nil for the newest of
  /// each. Only with ``keepsFacts``.
  package var chooseRevisions: (@Sendable (RevisionQuestion) throws -> RevisionChoice)?

  /// Whether the outcome's corpus is to hold all that was read rather than what the rules ask for.
  package var keepsFacts = false

  package init(asOf: CivilDate, workers: Int, tool: String, sourceName: String = "worktree") {
    self.asOf = asOf
    self.workers = workers
    self.tool = tool
    self.sourceName = sourceName
  }
}
