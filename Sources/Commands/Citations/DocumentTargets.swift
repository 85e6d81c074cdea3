import Citations
import Corpus
import Documents
import Model
import XMLTree

/// Resolves the citations in a document of ours.
struct DocumentTargets {
  private let resolver: CitationResolver
  private let facts: DocumentFacts?
  private let citations: DocumentCitations
  private let byStart: [Int: CitationMention]

  init(
    _ document: XMLDocument, _ recogniser: CitationRecogniser, _ resolver: CitationResolver
  ) {
    self.resolver = resolver
    facts = FactsExtractor.facts(of: document)
    citations =
      facts.map { DocumentCitations(of: document, facts: $0, recogniser) } ?? DocumentCitations()
    byStart = Dictionary(citations.mentions.map { ($0.source.lowerBound, $0) }) { first, _ in
      first
    }
  }

  /// Nil where there is no library to ask.
  func resolve(_ citation: Citation, at source: Range<Int>) -> [ResolvedTarget]? {
    guard !resolver.library.isEmpty else { return nil }
    let mention = byStart[source.lowerBound]
    return citation.targets.map { target in
      guard target.norm == CitationTarget.selfNorm else {
        return ResolvedTarget(
          named: target, citations.shortForms[target.norm], resolver,
          writtenOn: facts?.meta?.issued)
      }
      if target.relative == nil {
        return ResolvedTarget(.unprinted(LawLocator(target)), resolver)
      }
      guard let nodes = mention?.carriedFrom else { return ResolvedTarget(.noPosition, resolver) }
      let ids = (facts?.elements ?? []).filter { nodes.contains($0.node) && $0.name == .p }
      return ResolvedTarget(
        ids.isEmpty ? .noPosition : .clauses(ids.map(\.id.description)), resolver)
    }
  }
}
