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
  private let xml: XMLDocument
  private let clauses: OwnClauses?

  init(_ document: XMLDocument, _ lookup: CitationLookup) {
    self.lookup = lookup
    xml = document
    facts = FactsExtractor.facts(of: document)
    citations =
      facts.map { DocumentCitations(of: document, facts: $0, lookup.recogniser) }
      ?? DocumentCitations()
    byStart = Dictionary(
      citations.mentions.enumerated().map { ($0.element.source.lowerBound, $0.offset) }
    ) { first, _ in first }
    context = LicenseeDirectory.Context(facts?.meta)
    clauses = facts.map { OwnClauses(of: document, $0) }
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
      return own(target, citation, at: source, mention)
    }
  }

  /// 本程序第7.3.1条, 前款, 本章: clauses of the document itself.
  private func own(
    _ target: CitationTarget, _ citation: Citation, at source: Range<Int>,
    _ mention: CitationMention?
  ) -> ResolvedTarget {
    guard let mention, let clauses else { return ResolvedTarget(.noPosition, resolver) }
    let place = clauses.place(
      of: LawLocator(target), relative: target.antecedent == nil ? target.relative : nil,
      at: mention.block,
      namesThis: xml.source[source].starts(with: Self.this))
    return ResolvedTarget(.clauses(place), resolver)
  }

  /// 附录A and the like, which the recogniser leaves out: only a document of ours numbers them.
  func annexes() -> [(citation: Citation, source: Range<Int>, resolved: ResolvedTarget)] {
    guard let clauses else { return [] }
    let prose = DocumentProse(of: xml)
    return AnnexMention.all(in: prose).compactMap { annex in
      guard let source = prose.sourceRange(of: annex.bytes, in: xml) else { return nil }
      let citation = Citation(
        bytes: annex.bytes, codePoints: annex.bytes, kind: .relative, isHistorical: false,
        targets: [CitationTarget(norm: CitationTarget.selfNorm, relative: annex.words)])
      return (
        citation, source,
        ResolvedTarget(.clauses(clauses.place(ofAnnex: annex.words)), resolver)
      )
    }
  }

  private static let this = Array("本".utf8)
}
