import Corpus
import Documents
import Import

/// A citation put right by machine: what the tag and the words are to say. Only rows of a
/// 新旧条文对照表 that somebody verified, and that keep the meaning, lead here.
package struct Repointing: Sendable, Hashable {
  /// The targets of the tag; nil for plain words.
  package var targets: [String]?
  /// The bytes of the file that print the citation.
  package var source: Range<Int>
  /// What they are to print.
  package var words: String

  /// Nil unless every provision of the citation has exactly one verified successor, and the words stand
  /// in one piece.
  init?(_ group: CitedGroup, in context: DocumentContext) {
    guard let first = group.uses.first, let document = context.citations,
      let mention = Self.mention(of: first, in: document), mention.isInOnePiece,
      mention.targets.allSatisfy({ $0.relative == nil }),
      mention.targets.count == group.resolutions.count
    else { return nil }
    var successors: [LawReference] = []
    for resolution in group.resolutions {
      let found = resolution.repeal?.successors.compactMap { $0.repointing(resolution.reference) }
      guard let found, found.count == 1, let target = found.first else { return nil }
      successors.append(LawReference(target))
    }
    guard let norm = successors.first?.norm, successors.allSatisfy({ $0.norm == norm }),
      let library = context.law?.resolver.library,
      let title = library.versions(of: norm).last?.regulation.title,
      !title.utf8.contains(where: { "<&\"'".utf8.contains($0) })
    else { return nil }
    let name = library.targetName(of: norm)
    if first.isTagged {
      guard let tag = mention.tag, case .tag(tag) = first.origin,
        context.facts.citations[tag].targets.count == successors.count
      else { return nil }
      targets = successors.map { LawReference(norm: name, locator: $0.locator).target }
    }
    source = mention.source
    words = "《\(title)》" + successors.map(\.locator.printed).joined(separator: "、")
  }

  /// The words that print a citation; nil where there are several in one tag, or only 前款.
  private static func mention(of use: LawUse, in citations: DocumentCitations) -> CitationMention? {
    switch use.origin {
    case .prose(let place): return citations.mentions[place]
    case .tag(let tag):
      let inside = citations.mentions.filter { $0.tag == tag }
      return inside.count == 1 ? inside.first : nil
    case .carried: return nil
    }
  }
}
