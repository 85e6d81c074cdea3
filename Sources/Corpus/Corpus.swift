import Documents
package import Model
import XMLTree

/// The loaded set at a state of the repository and a day, with its indexes.
package struct Corpus: Sendable {
  package let configuration: Configuration
  package let registry: Registry
  package let waivers: [Waiver]
  package let approvals: [Approval]
  package let regulations: RegulationLibrary
  /// Every citation, resolved on the day when somebody first asks; empty where the library was not read.
  package var lawUses: LawUses { resolved.value }
  private let resolved: Deferred<LawUses>
  /// In the order of their path bytes.
  package let documents: [CorpusDocument]
  package let asOf: CivilDate
  /// Documents of the base commit, by id, for those that changed since; nil where there is no base.
  package let base: [DocumentID: BaseDocument]?
  /// By index of the document.
  package let lastEffective: [Int: LastEffective]
  /// Only some paths were asked for: what is not here may be in the repository all the same.
  package let isPartial: Bool
  /// Whether every controlled document of the repository is here and could be read, so that an
  /// unknown id is the id of nothing.
  package let isComplete: Bool
  /// Only plans in force on the day are held against each other; otherwise the newest revision of each.
  package let onlyInForce: Bool
  /// By index of the document: clauses whose words differ from the last effective revision and that no
  /// history entry speaks of.
  package var unexplained: [Int: UnexplainedChanges] = [:]
  /// Reads former revisions; nil where nobody gave history.
  package var revisions: RevisionReader?
  /// What is made of the corpus by modules above.
  package let derived = DerivedValues()

  /// Indexes of controlled documents with an id, in path order.
  package let byID: [DocumentID: [Int]]
  /// Element ids of each document, for `#id` of another document.
  private let elementIDs: [Int: Set<ElementID>]

  package init(
    configuration: Configuration, registry: Registry, waivers: [Waiver], approvals: [Approval],
    regulations: RegulationLibrary = RegulationLibrary(), documents: [CorpusDocument],
    asOf: CivilDate, base: [DocumentID: BaseDocument]? = nil,
    lastEffective: [Int: LastEffective] = [:], isPartial: Bool = false,
    onlyInForce: Bool = false
  ) {
    self.configuration = configuration
    self.registry = registry
    self.waivers = waivers
    self.approvals = approvals
    self.regulations = regulations
    self.documents = documents
    self.asOf = asOf
    resolved = Deferred {
      LawUses(
        of: regulations.isEmpty ? [] : documents, CitationResolver(library: regulations, day: asOf))
    }
    self.base = base
    self.lastEffective = lastEffective
    self.isPartial = isPartial
    self.onlyInForce = onlyInForce
    isComplete =
      !isPartial
      && !documents.contains { document in
        guard document.facts == nil else { return false }
        switch configuration.role(of: document.path) {
        case .inspection, .emergency, .enforcement: return true
        default: return false
        }
      }
    var byID: [DocumentID: [Int]] = [:]
    var targets: Set<DocumentID> = []
    for (index, document) in documents.enumerated() {
      if let id = document.id { byID[id, default: []].append(index) }
      for link in document.facts?.links ?? [] {
        if case .reference(let reference) = link.value, reference.element != nil,
          let id = reference.document
        {
          targets.insert(id)
        }
      }
    }
    self.byID = byID
    // Only documents that somebody points into need their ids as a set.
    var elementIDs: [Int: Set<ElementID>] = [:]
    for id in targets {
      for index in byID[id] ?? [] {
        elementIDs[index] = Set(documents[index].facts?.elements.map(\.id) ?? [])
      }
    }
    self.elementIDs = elementIDs
  }

  /// The index of the file at a path.
  package func index(ofPath path: String) -> Int? {
    // In the order of their path bytes.
    var low = 0
    var high = documents.count
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < documents.count && documents[low].path == path ? low : nil
  }

  package func document(_ id: DocumentID) -> CorpusDocument? {
    byID[id]?.first.map { documents[$0] }
  }

  /// Whether a document that others point into has an element of that id.
  package func hasElement(_ element: ElementID, in document: Int) -> Bool {
    if let ids = elementIDs[document] { return ids.contains(element) }
    return documents[document].facts?.elements.contains { $0.id == element } ?? false
  }

  /// References, party mentions, keys and citations that were looked at.
  package var linkCount: Int {
    documents.reduce(0) { sum, document in
      sum + (document.facts.map { $0.links.count + $0.citations.count } ?? 0)
    }
  }
}
