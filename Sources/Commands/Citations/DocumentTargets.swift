import Citations
import Corpus
import Documents
import Model
import XMLTree

/// Resolves the citations in a document of ours.
struct DocumentTargets {
  private let lookup: CitationLookup
  private var resolver: CitationResolver { lookup.resolver }
  private let facts: DocumentFacts?
  private let citations: DocumentCitations
  private let byStart: [Int: Int]
  private let context: LicenseeDirectory.Context

  init(_ document: XMLDocument, _ lookup: CitationLookup) {
    self.lookup = lookup
    facts = FactsExtractor.facts(of: document)
    citations =
      facts.map { DocumentCitations(of: document, facts: $0, lookup.recogniser) }
      ?? DocumentCitations()
    byStart = Dictionary(
      citations.mentions.enumerated().map { ($0.element.source.lowerBound, $0.offset) }
    ) { first, _ in first }
    context = LicenseeDirectory.Context(facts?.meta)
  }

  /// Nil where there is no library to ask.
  func resolve(_ citation: Citation, at source: Range<Int>) -> [ResolvedTarget]? {
    guard !resolver.library.isEmpty else { return nil }
    let place = byStart[source.lowerBound]
    let mention = place.map { citations.mentions[$0] }
    let licensees = place.flatMap { citations.licensees[$0] } ?? []
    return citation.targets.enumerated().map { index, target in
      guard target.norm == CitationTarget.selfNorm else {
        return ResolvedTarget(
          named: target, citations.shortForms[target.norm],
          licensee: licensees.indices.contains(index) ? licensees[index] : nil, in: context, lookup,
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
