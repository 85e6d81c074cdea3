package import Model

/// All that the corpus knows of one document. It depends on the bytes of the file alone, never on
/// its path, the day, or other documents, so that it can be kept by blob id.
package struct DocumentFacts: Sendable {
  package var kind: DocumentKind
  package var id: DocumentID?
  package var schemaVersion: Int?
  package var meta: DocumentMeta?
  /// Every element with an id, in document order; duplicates included.
  package var elements: [ElementRecord] = []
  package var links: [Link] = []
  package var citations: [CitationRecord] = []
  package var quotes: [QuoteRecord] = []
  package var typed: [TypedElement] = []
  /// Sections that say what they are about, in document order.
  package var topics: [TopicFact] = []
  /// Terms that the document defines for itself.
  package var definitions: [TermDefinition] = []
  /// Rows of a registry, approvals and waivers.
  package var entries: [RegistryEntry] = []
  /// Elements and attributes that any rule could look at, for the proof of scope.
  package var nodeCount = 0

  package init(kind: DocumentKind) {
    self.kind = kind
  }
}
