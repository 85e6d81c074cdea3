package import Documents
import Model
import XMLTree

/// Citations, resolved: what `refs` and `impact` ask and what the rules of the family REF look at. Built in
/// one pass over what a document, or each document of a corpus, holds.
package struct LawUses: Sendable {
  /// By document, then in the order of the text.
  package private(set) var uses: [LawUse] = []
  /// Each distinct citation on its day of writing, once; those of one document may stand among those of
  /// others.
  package private(set) var resolutions: [Resolution] = []
  /// Of one document by itself: the uses that a rule could have something to say about. Historical ones, and
  /// the words of others, are nobody's mistake.
  package private(set) var striking: [LawUse] = []
  /// Document → its uses.
  private var ranges: [Range<Int>] = []
  package let resolver: CitationResolver

  package init(of documents: [CorpusDocument], _ resolver: CitationResolver) {
    self.resolver = resolver
    var book = ResolutionBook(resolver)
    for (index, document) in documents.enumerated() {
      let start = uses.count
      if let facts = document.facts, facts.kind.isControlled {
        add(facts, document.citations ?? DocumentCitations(), index, &book)
      }
      ranges.append(start..<uses.count)
    }
    resolutions = book.resolutions
  }

  /// One document by itself, which has the index 0.
  package init(
    of facts: DocumentFacts, _ citations: DocumentCitations, _ resolver: CitationResolver
  ) {
    var book = ResolutionBook(resolver)
    self.init(of: facts, citations, &book)
  }

  /// One document by itself, which has the index 0.
  /// - Parameter book: what other documents cite need not be resolved again.
  package init(
    of facts: DocumentFacts, _ citations: DocumentCitations, _ book: inout ResolutionBook
  ) {
    resolver = book.resolver
    add(facts, citations, 0, &book)
    ranges = [0..<uses.count]
    striking = uses.filter { !$0.isHistorical && !$0.isQuoted && !book.isPlain($0.resolution) }
    resolutions = book.resolutions
  }

  /// What one document cites.
  package subscript(document index: Int) -> ArraySlice<LawUse> {
    ranges.indices.contains(index) ? uses[ranges[index]] : []
  }

  package func resolution(of use: LawUse) -> Resolution { resolutions[use.resolution] }

  /// The uses that cite a law, or a version of it, in the order of the corpus.
  package func uses(ofLaw key: String) -> [LawUse] {
    uses.filter { resolutions[$0.resolution].key == key }
  }

  // MARK: Building

  private mutating func add(
    _ facts: DocumentFacts, _ citations: DocumentCitations, _ index: Int,
    _ book: inout ResolutionBook
  ) {
    let writtenOn = facts.meta?.issued
    let start = uses.count
    for (place, tag) in facts.citations.enumerated() {
      for target in Self.targets(of: tag) {
        guard let resolution = book.place(ofTarget: target, writtenOn) else { continue }
        uses.append(
          LawUse(
            document: index, origin: .tag(place), node: tag.node, source: nil,
            clause: tag.clause, role: tag.role, isHistorical: tag.isHistorical, isQuoted: false,
            resolution: resolution))
      }
    }
    for (place, mention) in citations.mentions.enumerated() {
      // The words inside a tag that says what it means are the tag's; what it leaves out is prose.
      let isTagged = mention.tag.map { facts.citations[$0].saysWhatItMeans } ?? false
      if isTagged ? mention.extent != .beyond : mention.isDefinition { continue }
      for target in mention.targets where target.namesNorm {
        if isTagged, target.reference.locator.isWhole { continue }
        uses.append(
          LawUse(
            document: index, origin: .prose(place), node: mention.text, source: mention.source,
            clause: mention.clause, role: nil, isHistorical: mention.isHistorical,
            isQuoted: mention.isQuoted, resolution: book.place(of: target.reference, writtenOn)))
      }
    }
    let count = uses.count
    carry(citations.mentions, from: start, index)
    guard count > start + 1 || uses.count > count else { return }
    uses[start...].sort {
      ($0.node.rawValue, $0.source?.lowerBound ?? 0) < (
        $1.node.rawValue, $1.source?.lowerBound ?? 0
      )
    }
  }

  /// What a tag says it cites: its targets, or the number of a standard.
  private static func targets(of tag: CitationRecord) -> [String] {
    if tag.kind == "licensee" { return [] }
    guard tag.targets.isEmpty else { return tag.targets }
    return tag.kind == "standard" ? tag.number.map { [$0] } ?? [] : []
  }

  /// A clause that names no law itself and says 前款 rests on what the paragraphs before cite.
  private mutating func carry(_ mentions: [CitationMention], from start: Int, _ document: Int) {
    for (place, mention) in mentions.enumerated() {
      guard let nodes = mention.carriedFrom, !mention.isHistorical,
        !uses[start...].contains(where: { $0.clause == mention.clause })
      else { continue }
      for var use in uses[start...] where nodes.contains(use.node) && !use.isHistorical {
        use.origin = .carried(place)
        use.node = mention.text
        use.source = mention.source
        use.clause = mention.clause
        use.role = nil
        uses.append(use)
      }
    }
  }
}

extension CitationRecord {
  /// Whether the tag itself names what it cites, so that its words are only how it is printed.
  package var saysWhatItMeans: Bool { !targets.isEmpty || kind != nil }
}
