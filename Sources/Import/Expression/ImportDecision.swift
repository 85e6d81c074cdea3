/// What an import does to the library that it goes into. Nothing is written to find this out.
package enum ImportDecision: Sendable, Hashable {
  /// No file of this version is there.
  case write
  /// The same text is there already: the second copy is reported and skipped.
  case identical
  /// The file holds an outline of the same text: the full text completes it.
  case complete
  /// A file of this date is there with other words. `differences` are the articles that differ.
  case conflict(differences: [UnitNumber])

  /// Holds a text against the file of its key and version.
  package static func decide(
    _ document: RegulationDocument, existing: Regulation?, isOutline: Bool
  ) -> ImportDecision {
    guard let existing else { return .write }
    guard existing.hasStructure else { return .complete }
    var found: [UnitNumber: String?] = [:]
    for place in existing.articlePlaces {
      let provision = existing.provisions[place]
      if let number = provision.number { found[number] = provision.digest }
    }
    var differences: [UnitNumber] = []
    for article in document.articles {
      guard let number = article.number else { continue }
      if found[number] != .some(article.digest) { differences.append(number) }
      found[number] = nil
    }
    differences += found.keys.sorted()
    if !differences.isEmpty { return .conflict(differences: differences) }
    return existing.facts.extent == .outline && !isOutline ? .complete : .identical
  }
}
