package import Documents
import Model

/// Every citation of a document of a licensee, resolved; made when somebody first asks.
package struct LicenseeUses: Sendable {
  /// By document, then in the order of the text.
  package private(set) var uses: [LicenseeUse] = []
  package let directory: LicenseeDirectory
  private let library: RegulationLibrary

  /// Those of a corpus, made once.
  package static func of(_ corpus: Corpus) -> LicenseeUses {
    corpus.derived.value { LicenseeUses(corpus) }
  }

  private init(_ corpus: Corpus) {
    library = corpus.regulations
    directory = LicenseeDirectory(
      documents: corpus.documents, registry: corpus.registry, on: corpus.asOf,
      revisions: corpus.revisions)
    for (index, document) in corpus.documents.enumerated() {
      guard let facts = document.facts, facts.kind.isControlled else { continue }
      add(facts, document.citations ?? DocumentCitations(), index)
    }
  }

  /// One document by itself, which has the index 0.
  package init(
    of facts: DocumentFacts, _ citations: DocumentCitations, _ directory: LicenseeDirectory,
    _ library: RegulationLibrary
  ) {
    self.directory = directory
    self.library = library
    add(facts, citations, 0)
  }

  // MARK: Building

  private mutating func add(_ facts: DocumentFacts, _ citations: DocumentCitations, _ index: Int) {
    guard !citations.licensees.isEmpty || facts.citations.contains(where: { $0.kind == "licensee" })
    else { return }
    let context = LicenseeDirectory.Context(facts.meta)
    var byTag: [Int: Int] = [:]
    for place in citations.licensees.keys.sorted() {
      guard let references = citations.licensees[place] else { continue }
      let mention = citations.mentions[place]
      if let tag = mention.tag {
        if facts.citations[tag].kind == "licensee" {
          if byTag[tag] == nil { byTag[tag] = place }
          continue
        }
        if facts.citations[tag].saysWhatItMeans { continue }
      }
      if mention.isDefinition || !library.keys(named: references[0].title).isEmpty { continue }
      for reference in references {
        uses.append(
          LicenseeUse(
            document: index, tag: nil, mention: place, node: mention.text, source: mention.source,
            clause: mention.clause, isHistorical: mention.isHistorical, isQuoted: mention.isQuoted,
            resolution: directory.resolve(reference, in: context)))
      }
    }
    for (place, tag) in facts.citations.enumerated() where tag.kind == "licensee" {
      let printed = byTag[place].flatMap { citations.licensees[$0]?.first }
      let role = tag.document.flatMap { LicenseeDocument(rawValue: $0) }
      guard
        var reference = LicenseeReference(tag, words: printed?.title ?? role?.name.zh ?? "")
      else { continue }
      reference.section = reference.section ?? printed?.section
      reference.edition = reference.edition ?? printed?.edition
      uses.append(
        LicenseeUse(
          document: index, tag: place, mention: byTag[place], node: tag.node, source: nil,
          clause: tag.clause, isHistorical: tag.isHistorical, isQuoted: false,
          resolution: directory.resolve(reference, in: context)))
    }
  }
}
