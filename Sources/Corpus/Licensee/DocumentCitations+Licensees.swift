package import Documents

extension DocumentCitations {
  /// Only what cites documents of licensees, and the tags of that: what ``LicenseeUses`` looks at.
  ///
  /// - Parameters:
  ///   - tags: those of the document.
  ///   - library: a name that it knows is no document of a licensee; nil where there is none.
  package func ofLicensees(
    _ tags: [CitationRecord], _ library: RegulationLibrary?
  ) -> (citations: DocumentCitations, tags: [CitationRecord]) {
    var places: [Int: Int] = [:]
    var kept: [CitationRecord] = []
    for (place, tag) in tags.enumerated() where tag.kind == "licensee" {
      places[place] = kept.count
      kept.append(tag)
    }
    var result = DocumentCitations()
    for place in licensees.keys.sorted() {
      guard let references = licensees[place], let first = references.first else { continue }
      let mention = mentions[place]
      let tag = mention.tag.flatMap { places[$0] }
      if tag == nil {
        if let other = mention.tag, tags[other].saysWhatItMeans { continue }
        if mention.isDefinition || library?.keys(named: first.title).isEmpty == false { continue }
      }
      result.add(mention.bare(tag: tag), references)
    }
    return (result, kept)
  }
}
