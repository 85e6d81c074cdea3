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
    func lower(_ bound: NodeIndex) -> Int { elements.boundary { node($0) >= bound } }
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

  func programme() -> [Coverage.Entry] {
    var byKey: [String: [Int]] = [:]
    for index in procedures {
      for link in corpus.documents[index].facts?.links ?? [] {
        guard case .key(.programme, let key) = link.value, byKey[key]?.contains(index) != true
        else { continue }
        byKey[key, default: []].append(index)
      }
    }
    return corpus.registry.rows(.programme, on: corpus.asOf).map { key, row in
      Coverage.Entry(row: row, key: key, procedures: byKey[key] ?? [])
    }
  }
}
