package import Model

/// What a draft is to be.
package struct DraftRequest: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case procedure
    case plan
    case template
  }

  package var kind: Kind
  package var id: DocumentID
  /// Nil for the title of the file.
  package var title: String?
  /// 文件编号; nil for the one on the cover; none where it is empty.
  package var number: String?
  /// Who issues it, as the register has it: `party:nnsa`, `kind:operator`.
  package var issuer: String
  package var revision: Int
  /// Of the entry in the history.
  package var date: CivilDate
  /// The name of the file.
  package var source: String

  package init(
    kind: Kind, id: DocumentID, title: String? = nil, number: String? = nil, issuer: String,
    revision: Int = 1, date: CivilDate, source: String
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.number = number
    self.issuer = issuer
    self.revision = revision
    self.date = date
    self.source = source
  }
}
