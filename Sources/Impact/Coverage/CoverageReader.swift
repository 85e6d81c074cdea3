import Corpus
import Documents
import Model
import XMLTree

/// Reads what ``Coverage`` joins: the items of the procedures and the rows of the registers.
struct CoverageReader {
  private let corpus: Corpus
  let procedures: [Int]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    procedures = corpus.documents.indices.filter { corpus.documents[$0].kind == .procedure }
  }

  /// Everything in a document stands in the order of its nodes, so that what is inside an item is one run.
  func items() -> [Coverage.Item] {
    procedures.flatMap { index -> [Coverage.Item] in
      guard let facts = corpus.documents[index].facts else { return [] }
      return Self.items(of: facts, index, corpus.lawUses)
    }
  }

  /// The items of the document that has an index among what is cited.
  static func items(of facts: DocumentFacts, _ index: Int, _ all: LawUses) -> [Coverage.Item] {
    let uses = all[document: index]
    let links = facts.links
    let citations = facts.citations
    return facts.typed.filter { $0.name == .item }.map { element in
      let range = element.node..<element.end
      var item = Coverage.Item(
        document: index, id: element.id, node: element.node, bases: [], otherCitations: [],
        citesLicensee: run(citations, range, \.node).contains { $0.kind == "licensee" },
        violations: run(links, range, \.node).compactMap { link in
          if case .key(.sanctions, let key) = link.value { key } else { nil }
        })
      for use in run(uses, range, \.node) where !use.isHistorical {
        if isBasis(all.resolution(of: use)) {
          if !item.bases.contains(use.resolution) { item.bases.append(use.resolution) }
        } else if !item.otherCitations.contains(use.resolution) {
          item.otherCitations.append(use.resolution)
        }
      }
      return item
    }
  }

  /// The elements of a sorted collection that stand in a range of nodes.
  private static func run<Elements: RandomAccessCollection>(
    _ elements: Elements, _ range: Range<NodeIndex>, _ node: (Elements.Element) -> NodeIndex
  ) -> Elements.SubSequence where Elements.Index == Int {
    func lower(_ bound: NodeIndex) -> Int {
      var low = elements.startIndex
      var high = elements.endIndex
      while low < high {
        let middle = (low + high) / 2
        if node(elements[middle]) < bound { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return elements[lower(range.lowerBound)..<lower(range.upperBound)]
  }

  /// Leads somewhere, and that is in force or nobody can say that it is not.
  private static func isBasis(_ resolution: Resolution) -> Bool {
    guard resolution.isFound else { return false }
    return !resolution.obstacles.contains { obstacle in
      switch obstacle {
      case .repealed, .notYetInForce: true
      default: false
      }
    }
  }

  func duties() -> [Coverage.Duty] {
    rows(.obligations).map { key, row in
      Coverage.Duty(row: row, key: key, provisions: provisions(row, .basis))
    }
  }

  func sanctions() -> [Coverage.Sanction] {
    rows(.sanctions).map { key, row in
      let least = row.entry[.min].flatMap { DecimalNumber($0) }
      let most = row.entry[.max].flatMap { DecimalNumber($0) }
      return Coverage.Sanction(
        row: row, key: key, violations: provisions(row, .violation),
        penalties: provisions(row, .penalty),
        range: least == nil && most == nil
          ? nil : FineRange(least: least, most: most, unit: row.entry[.unit] ?? ""),
        upper: row.entry[.upper])
    }
  }

  func programme() -> [Coverage.Entry] {
    var byKey: [String: [Int]] = [:]
    for index in procedures {
      for link in corpus.documents[index].facts?.links ?? [] {
        guard case .key(.programme, let key) = link.value, byKey[key]?.contains(index) != true
        else { continue }
        byKey[key, default: []].append(index)
      }
    }
    return rows(.programme).map { key, row in
      Coverage.Entry(row: row, key: key, procedures: byKey[key] ?? [])
    }
  }

  /// The rows of a register in the order of their files.
  private func rows(_ kind: RegistryKind) -> [(String, RegistryRow)] {
    (corpus.registry.rows[kind] ?? [:]).map { ($0.key, $0.value) }
      .filter { $0.1.entry.isValid(on: corpus.asOf) }
      .sorted {
        ($0.1.origin.path, $0.1.origin.node) < ($1.1.origin.path, $1.1.origin.node)
      }
  }

  private func provisions(_ row: RegistryRow, _ name: AttributeName) -> [Resolution] {
    (row.entry[name] ?? "").split(separator: " ").compactMap { LawReference(target: $0) }
      .map { corpus.lawUses.resolver.resolve($0) }
  }
}
