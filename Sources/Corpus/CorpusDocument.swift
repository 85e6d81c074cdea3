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
  /// The numbers of its clauses, for citations from outside.
  package var clauses = Deferred<ClauseNumbers?>(nil)
  /// The schema or the parser found faults; what follows from the content is not complete.
  package var hasFaults: Bool

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
