package import GitStore
package import Model

/// Which revision of each document counts on a day, where it is not simply the one of the tree.
package struct RevisionChoice: Sendable {
  /// A revision out of history.
  package struct Former: Sendable, Hashable {
    package var id: DocumentID
    package var revision: Int
    /// Hexadecimal ids of the commit that has it, and of its content.
    package var commit: String
    package var blob: String
    package var effective: CivilDate?
    /// Why it is taken and not what the tree has.
    package var why: Bilingual

    package init(
      id: DocumentID, revision: Int, commit: String, blob: String, effective: CivilDate?,
      why: Bilingual
    ) {
      self.id = id
      self.revision = revision
      self.commit = commit
      self.blob = blob
      self.effective = effective
      self.why = why
    }
  }

  /// A document that is left out.
  package struct Omission: Sendable, Hashable {
    package var why: Bilingual
    /// Whether some revision of it may have been in force all the same.
    package var isUndetermined: Bool

    package init(why: Bilingual, isUndetermined: Bool = false) {
      self.why = why
      self.isUndetermined = isUndetermined
    }
  }

  /// A document that the tree has no more, and that may have been in force.
  package struct Departed: Sendable, Hashable {
    package var id: DocumentID
    package var title: Bilingual
    package var issuer: PartyReference?
    /// Divisions that it covers; they decide what the issuer means.
    package var codes: [String]
    package var why: Bilingual

    package init(
      id: DocumentID, title: Bilingual, issuer: PartyReference?, codes: [String], why: Bilingual
    ) {
      self.id = id
      self.title = title
      self.issuer = issuer
      self.codes = codes
      self.why = why
    }
  }

  /// Where the former revisions are; nil without a repository.
  package var location: RepositoryLocation?
  /// By the path at which they stand in the corpus: that of the tree, else the last one.
  package var former: [String: Former] = [:]
  /// By path in the tree.
  package var omissions: [String: Omission] = [:]
  package var departed: [Departed] = []
  /// Paths of documents whose revision somebody asked for by number.
  package var requested: Set<String> = []
  /// Why documents that the tree has no more could not be looked for.
  package var limitation: Bilingual?

  package init() {}

  /// What stands in for the files of the tree; nil where it is what counts.
  package var overlay: SourceOverlay? {
    guard let location, !former.isEmpty else { return nil }
    return SourceOverlay(location: location, blobs: former.mapValues(\.blob))
  }

  /// Whether a document that is not here may have been in force all the same.
  package var isUndetermined: Bool {
    limitation != nil || !departed.isEmpty || omissions.values.contains(where: \.isUndetermined)
  }
}
