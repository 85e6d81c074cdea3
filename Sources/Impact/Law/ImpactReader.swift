import Corpus
import Documents
import Import
import Model

/// Walks the citations of the corpus for ``LawImpact``.
struct ImpactReader {
  private let subject: LawSubject
  /// Keys of the laws that change.
  private let keys: Set<String>
  let corpus: Corpus

  init(_ subject: LawSubject, _ keys: Set<String>, _ corpus: Corpus) {
    self.subject = subject
    self.keys = keys
    self.corpus = corpus
  }

  var library: RegulationLibrary { corpus.regulations }
  var uses: LawUses { corpus.lawUses }

  /// Whether a citation is of what changes; a place asked about counts for the law it is in only.
  func isMeant(_ resolution: Resolution) -> Bool {
    guard let key = resolution.key, keys.contains(key) else { return false }
    return key == subject.key ? subject.isTouched(by: resolution, library) : true
  }

  // MARK: Our clauses

  func direct(_ comparison: RegulationComparison?) -> [LawImpact.Clause] {
    var clauses = ClauseTable()
    for use in uses.uses {
      let resolution = uses.resolution(of: use)
      guard isMeant(resolution), let key = resolution.key else { continue }
      var provision = LawImpact.Provision(
        printed: resolution.printedLocator(in: library),
        target: target(resolution),
        successors: resolution.repeal?.successors ?? resolution.supersession?.successors ?? [])
      if let comparison {
        // What was written under another version names other articles by the same numbers.
        guard
          let entry = resolution.entry,
          library.entries[entry].regulation.facts.version == comparison.old.facts.version,
          let change = VersionChange.of(resolution.reference.locator, in: comparison),
          change.change != .same
        else { continue }
        provision.change = change.change
        provision.now = change.now
        provision.successors = library.successors(
          of: key, from: comparison.old.facts.version, resolution.reference.locator)
      }
      clauses.add(use, key, provision)
    }
    return clauses.clauses
  }

  func indirect() -> [LawImpact.Clause] {
    var clauses = ClauseTable()
    for use in uses.uses where !use.isHistorical {
      let resolution = uses.resolution(of: use)
      guard resolution.repeal == nil, let key = resolution.key, !keys.contains(key) else {
        continue
      }
      for reliance in uses.resolver.reliances(of: resolution) where isMeant(reliance.resolution) {
        clauses.add(
          use, key,
          LawImpact.Provision(
            printed: resolution.printedLocator(in: library), target: target(resolution),
            successors: reliance.resolution.repeal?.successors ?? [], reliance: reliance))
      }
    }
    return clauses.clauses
  }

  /// Under the name that the library gives the law, whatever the document calls it.
  private func target(_ resolution: Resolution) -> String {
    var reference = resolution.reference
    if let key = resolution.key { reference.norm = library.targetName(of: key) }
    return reference.target
  }

  // MARK: Law

  func higher() -> [LawImpact.HigherProvision] {
    var found: [LawImpact.HigherProvision] = []
    for (index, entry) in library.entries.enumerated() {
      let regulation = entry.regulation
      guard library.versionPlaces(of: regulation.key).last == index,
        library.repeal(of: regulation.key, on: corpus.asOf) == nil
      else { continue }
      for place in regulation.articlePlaces {
        let inside = place..<regulation.provisions[place].end
        guard inside.contains(where: { !regulation.provisions[$0].cites.isEmpty }) else { continue }
        var resolution = Resolution(reference: LawReference(norm: regulation.key))
        resolution.key = regulation.key
        resolution.entry = index
        resolution.places = [place]
        let reliances = uses.resolver.reliances(of: resolution).filter { isMeant($0.resolution) }
        // One row a place: an article may cite several of the ten.
        var seen: [Int] = []
        for reliance in reliances where !seen.contains(reliance.place) {
          seen.append(reliance.place)
          found.append(
            LawImpact.HigherProvision(
              entry: index, printed: reliance.printed,
              cites: reliances.filter { $0.place == reliance.place }.map(\.resolution)))
        }
      }
    }
    return found
  }
}

/// Clauses in the order of the corpus, each once for a law.
private struct ClauseTable {
  private(set) var clauses: [LawImpact.Clause] = []
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var document: Int
    var clause: String
    var law: String
    var isHistorical: Bool
  }

  mutating func add(_ use: LawUse, _ key: String, _ provision: LawImpact.Provision) {
    let place = Key(
      document: use.document, clause: use.clause.description, law: key,
      isHistorical: use.isHistorical)
    guard let index = places[place] else {
      places[place] = clauses.count
      clauses.append(
        LawImpact.Clause(
          document: use.document, clause: use.clause, key: key, node: use.node,
          source: use.source, provisions: [provision], means: [use.means],
          isHistorical: use.isHistorical))
      return
    }
    clauses[index].means.insert(use.means)
    let isThere = clauses[index].provisions.contains {
      $0.printed == provision.printed && $0.reliance?.printed == provision.reliance?.printed
    }
    if !isThere { clauses[index].provisions.append(provision) }
  }
}
