package import Documents
package import Model

/// One file of the set, without its tree.
package struct CorpusDocument: Sendable {
  package var path: String
  /// The blob it came from, or would be; nil where it could not be read.
  package var blob: String?
  /// Nil where the file is no document of the vocabulary.
  package var facts: DocumentFacts?
  /// The citations in its prose; nil where law was not asked about.
  package var citations: DocumentCitations?
  /// A law of `regulations/`.
  package var isRegulation = false
  package var normativeDigest: DeferredDigest
  /// Where `facts` leave the elements out.
  package var elementSource: DocumentElements?
  /// Ids that the document itself points to, or names in its 修改记录, and that none of its elements has.
  package var missing: Set<ElementID> = []
  /// The numbers of its clauses, for citations from outside.
  package var clauses = Deferred<ClauseNumbers?>(nil)
  /// The schema or the parser found faults; what follows from the content is not complete.
  package var hasFaults: Bool

  package init(
    path: String, blob: String?, facts: DocumentFacts?, citations: DocumentCitations? = nil,
    isRegulation: Bool, normativeDigest: DeferredDigest, hasFaults: Bool
  ) {
    self.path = path
    self.blob = blob
    self.facts = facts
    self.citations = citations
    self.isRegulation = isRegulation
    self.normativeDigest = normativeDigest
    self.hasFaults = hasFaults
  }

  /// Every element with an id, in document order; duplicates included.
  package var elements: [ElementRecord] { elementSource?.all ?? facts?.elements ?? [] }

  package func hasElement(_ id: ElementID) -> Bool {
    elementSource?.contains(id) ?? facts?.elements.contains { $0.id == id } ?? false
  }

  /// `sha256:…` of the normative content.
  package var digest: String? { normativeDigest.value }
  package var kind: DocumentKind? { facts?.kind }
  package var id: DocumentID? { facts?.id }
  package var meta: DocumentMeta? { facts?.meta }

  /// As a reader names it.
  package var designation: Bilingual {
    if let meta, !meta.title.isEmpty || meta.number != nil { return meta.designation }
    if let kind, !kind.isControlled { return kind.name }
    return Bilingual(zh: path, en: path)
  }
}
