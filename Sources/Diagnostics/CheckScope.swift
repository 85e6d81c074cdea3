package import Model

/// Proof of what a check covered.
package struct CheckScope: Sendable, Hashable {
  /// The day the check answers for, in Asia/Shanghai.
  package var asOf: CivilDate
  /// `guiju 0.1.0`
  package var tool: String
  /// The commit checked; nil for a work tree or outside a repository.
  package var commit: String?
  /// `worktree`, `index`, or the revision as the user wrote it.
  package var source: String
  package var documents: Int
  package var registries: Int
  package var regulations: Int
  package var rules: Int
  package var links: Int
  /// Name → digest, of rules, registry and configuration.
  package var digests: [String: String]
  package var skipped: [SkippedFile]
  /// Rule codes that covered nothing, and rules that were not applicable.
  package var uncovered: [String]
  /// Every document checked: path, title, rule families that looked at it.
  package var checked: [CheckedDocument]

  package init(
    asOf: CivilDate, tool: String, commit: String? = nil, source: String = "worktree",
    documents: Int = 0, registries: Int = 0, regulations: Int = 0, rules: Int = 0, links: Int = 0,
    digests: [String: String] = [:], skipped: [SkippedFile] = [], uncovered: [String] = [],
    checked: [CheckedDocument] = []
  ) {
    self.asOf = asOf
    self.tool = tool
    self.commit = commit
    self.source = source
    self.documents = documents
    self.registries = registries
    self.regulations = regulations
    self.rules = rules
    self.links = links
    self.digests = digests
    self.skipped = skipped
    self.uncovered = uncovered
    self.checked = checked
  }
}
