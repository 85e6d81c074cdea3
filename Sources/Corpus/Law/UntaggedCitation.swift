import Citations
import Documents

/// A citation of law or of a standard in plain words that a tag could stand around.
package struct UntaggedCitation: Sendable {
  package var mention: CitationMention
  /// What it points at, one for each target.
  package var resolutions: [Resolution]

  /// 《放射性污染防治法》第六十一条: as a reader names it.
  package var words: String {
    guard let first = resolutions.first else { return "" }
    let norm = first.reference.norm
    let name = mention.kind == .standard ? norm : "《\(norm)》"
    return name + resolutions.map(\.reference.locator.printed).joined(separator: "、")
  }

  /// The citations of a document that are known to the library, or standards by their form, and that stand
  /// in no tag.
  ///
  /// Historical ones, other people's words, and the order number in brackets behind a law that is cited
  /// already are left out: nobody would tag them.
  package static func all(in index: Int, _ corpus: Corpus) -> [UntaggedCitation] {
    guard let citations = corpus.documents[index].citations else { return [] }
    return all(in: citations, corpus.lawUses, document: index).filter { !$0.mention.isHistorical }
  }

  /// The same of one document among resolved ones, historical citations included.
  package static func all(
    in citations: DocumentCitations, _ all: LawUses, document index: Int
  ) -> [UntaggedCitation] {
    let uses = all[document: index]
    var byMention: [Int: [Resolution]] = [:]
    for use in uses {
      if case .prose(let place) = use.origin {
        byMention[place, default: []].append(all.resolution(of: use))
      }
    }
    return citations.mentions.indices.compactMap { place in
      let mention = citations.mentions[place]
      guard mention.tag == nil, !mention.isQuoted, let resolutions = byMention[place] else {
        return nil
      }
      let isKnown = resolutions.allSatisfy { $0.key != nil }
      switch mention.kind {
      case .provision, .document: guard isKnown else { return nil }
      case .docnumber:
        guard isKnown, !isRepeated(resolutions, mention, uses, all) else { return nil }
      case .standard:
        guard !isRepeated(resolutions, mention, uses, all) else { return nil }
      case .relative: return nil
      }
      return UntaggedCitation(mention: mention, resolutions: resolutions)
    }
  }

  /// 《…条例》（国务院令第449号）: the same law, cited in the same clause.
  private static func isRepeated(
    _ resolutions: [Resolution], _ mention: CitationMention, _ uses: ArraySlice<LawUse>,
    _ all: LawUses
  ) -> Bool {
    guard let key = resolutions.first?.key, resolutions.allSatisfy(\.reference.locator.isWhole)
    else { return false }
    return uses.contains { use in
      use.clause == mention.clause && use.source != mention.source
        && all.resolution(of: use).key == key
    }
  }
}
