package import Documents
import Model
import XMLTree

/// Every citation of the corpus, resolved: what `refs` and `impact` ask and what the rules of the family
/// REF look at. Built in one pass over what the documents hold; equal citations are resolved once.
package struct LawUses: Sendable {
  /// By document, then in the order of the text.
  package private(set) var uses: [LawUse] = []
  /// Each distinct citation on its day of writing, once.
  package private(set) var resolutions: [Resolution] = []
  /// Document → its uses.
  private var ranges: [Range<Int>] = []
  private var known: [Key: Int] = [:]
  private var knownTargets: [String: Int] = [:]
  package let resolver: CitationResolver

  private struct Key: Hashable {
    var reference: LawReference
    var writtenOn: CivilDate?
  }

  package init(of documents: [CorpusDocument], _ resolver: CitationResolver) {
    self.resolver = resolver
    for (index, document) in documents.enumerated() {
      let start = uses.count
      if let facts = document.facts, facts.kind.isControlled {
        add(facts, document.citations ?? DocumentCitations(), index)
      }
      ranges.append(start..<uses.count)
    }
    known = [:]
    knownTargets = [:]
  }

  /// One document by itself, which has the index 0.
  package init(
    of facts: DocumentFacts, _ citations: DocumentCitations, _ resolver: CitationResolver
  ) {
    self.resolver = resolver
    add(facts, citations, 0)
    ranges = [0..<uses.count]
    known = [:]
    knownTargets = [:]
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

  private mutating func add(_ facts: DocumentFacts, _ citations: DocumentCitations, _ index: Int) {
    let writtenOn = facts.meta?.issued
    let start = uses.count
    for (place, tag) in facts.citations.enumerated() {
      for target in Self.targets(of: tag) {
        guard let resolution = resolve(target: target, writtenOn) else { continue }
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
            isQuoted: mention.isQuoted, resolution: resolve(target.reference, writtenOn)))
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

  /// Nil for what is no target; the schema tells the user.
  private mutating func resolve(target: String, _ writtenOn: CivilDate?) -> Int? {
    if let found = knownTargets[target] { return dated(found, writtenOn) }
    // A number of a standard may hold what targets may not.
    guard let reference = LawReference(target: target) else { return nil }
    let found = resolve(Key(reference: reference, writtenOn: nil))
    knownTargets[target] = found
    return dated(found, writtenOn)
  }

  private mutating func resolve(_ reference: LawReference, _ writtenOn: CivilDate?) -> Int {
    dated(resolve(Key(reference: reference, writtenOn: nil)), writtenOn)
  }

  /// The day of writing matters only where a law has several versions.
  private mutating func dated(_ plain: Int, _ writtenOn: CivilDate?) -> Int {
    let reference = resolutions[plain].reference
    guard writtenOn != nil, reference.version == nil, let key = resolutions[plain].key,
      resolver.library.versionPlaces(of: key).count > 1
    else { return plain }
    return resolve(Key(reference: reference, writtenOn: writtenOn))
  }

  private mutating func resolve(_ key: Key) -> Int {
    if let found = known[key] { return found }
    resolutions.append(resolver.resolve(key.reference, writtenOn: key.writtenOn))
    known[key] = resolutions.count - 1
    return resolutions.count - 1
  }
}

extension CitationRecord {
  /// Whether the tag itself names what it cites, so that its words are only how it is printed.
  package var saysWhatItMeans: Bool { !targets.isEmpty || kind != nil }
}
