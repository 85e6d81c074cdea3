/// The formats of `guiju check --format`.
package enum CheckFormat: String, Sendable, Hashable, CaseIterable {
  case text
  case json
  /// SARIF 2.1.0.
  case sarif
  /// A suite a document, a case a rule family.
  case junit
  /// Workflow commands of GitHub Actions.
  case github
  /// GitLab Code Quality.
  case gitlab
  case html
}
