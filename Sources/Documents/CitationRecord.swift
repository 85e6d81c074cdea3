package import XMLTree

/// A `cite`: the printed words and the target that the drafter gave.
package struct CitationRecord: Sendable, Hashable {
  package var node: NodeIndex
  /// Targets as written, e.g. `核安全法#56.1`.
  package var targets: [String]
  package var role: String?
  package var kind: String?
  /// `number` of a standard or another document.
  package var number: String?
  /// The role of a document of the licensee: `tech-spec`.
  package var document: String?
  /// Whose document it is.
  package var party: String?
  /// Its section, and its revision, as a tag of a document of the licensee gives them.
  package var section: String?
  package var revision: String?
  /// Digest of the provision's words when the citation was written.
  package var digest: String?
  /// The clause it stands in.
  package var clause: ClausePlace

  package init(
    node: NodeIndex, targets: [String], role: String?, kind: String?,
    clause: ClausePlace = .document
  ) {
    self.node = node
    self.targets = targets
    self.role = role
    self.kind = kind
    self.clause = clause
  }

  /// A citation that tells what was, which no repeal makes wrong.
  package var isHistorical: Bool { role == "historical" }
}
