package import XMLTree

/// A `cite`: the printed words and the target that the drafter gave.
package struct CitationRecord: Sendable, Hashable {
  package var node: NodeIndex
  /// Targets as written, e.g. `核安全法#56.1`.
  package var targets: [String]
  package var role: String?
  /// The clause it stands in.
  package var clause: ClausePlace
  /// What few citations have; nil where this one has none of it.
  private var rest: CitationExtras?

  package var kind: String? {
    get { rest?.fields.kind }
    set { extras.kind = newValue }
  }
  /// `number` of a standard or another document.
  package var number: String? {
    get { rest?.fields.number }
    set { extras.number = newValue }
  }
  /// The role of a document of the licensee: `tech-spec`.
  package var document: String? {
    get { rest?.fields.document }
    set { extras.document = newValue }
  }
  /// Whose document it is.
  package var party: String? {
    get { rest?.fields.party }
    set { extras.party = newValue }
  }
  /// Its section, as a tag of a document of the licensee gives it.
  package var section: String? {
    get { rest?.fields.section }
    set { extras.section = newValue }
  }
  /// The revision of that document.
  package var revision: String? {
    get { rest?.fields.revision }
    set { extras.revision = newValue }
  }
  /// Digest of the provision's words when the citation was written.
  package var digest: String? {
    get { rest?.fields.digest }
    set { extras.digest = newValue }
  }

  private var extras: CitationExtras.Fields {
    get { rest?.fields ?? CitationExtras.Fields() }
    set { rest = newValue == CitationExtras.Fields() ? nil : CitationExtras(newValue) }
  }

  package init(
    node: NodeIndex, targets: [String], role: String?, kind: String?,
    clause: ClausePlace = .document
  ) {
    self.node = node
    self.targets = targets
    self.role = role
    self.clause = clause
    if kind != nil { self.kind = kind }
  }

  /// A citation that tells what was, which no repeal makes wrong.
  package var isHistorical: Bool { role == "historical" }
}
