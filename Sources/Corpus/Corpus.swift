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
  /// Only plans in force on the day are held against each other, as chosen here; nil for the newest
  /// revision of each.
  package let inForce: RevisionChoice?
  /// By index of the document: clauses whose words differ from the last effective revision and that no
  /// history entry speaks of.
  package var unexplained: [Int: UnexplainedChanges] = [:]
  /// Keys of the duties that some inspection item meets; nil where there is no procedure.
  package var inspectedDuties: Set<String>?
  /// Reads former revisions; nil where nobody gave history.
  package var revisions: RevisionReader?
  /// What is made of the corpus by modules above.
  package let derived = DerivedValues()

  /// Indexes of controlled documents with an id, in path order.
  package let byID: [DocumentID: [Int]]

  package init(
    configuration: Configuration, registry: Registry, waivers: [Waiver], approvals: [Approval],
    regulations: RegulationLibrary = RegulationLibrary(), documents: [CorpusDocument],
    asOf: CivilDate, base: [DocumentID: BaseDocument]? = nil,
    lastEffective: [Int: LastEffective] = [:], isPartial: Bool = false,
    inForce: RevisionChoice? = nil, isComplete: Bool? = nil
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
    self.inForce = inForce
    self.isComplete =
      isComplete
      ?? (!isPartial && inForce?.isUndetermined != true
        && !documents.contains { document in
          guard document.facts == nil else { return false }
          switch configuration.role(of: document.path) {
          case .inspection, .emergency, .enforcement: return true
          default: return false
          }
        })
    var byID: [DocumentID: [Int]] = [:]
    for (index, document) in documents.enumerated() {
      if let id = document.id { byID[id, default: []].append(index) }
    }
    self.byID = byID
  }

  /// The index of the file at a path.
  package func index(ofPath path: String) -> Int? {
    // In the order of their path bytes.
    let place = documents.boundary { !$0.path.utf8.lexicographicallyPrecedes(path.utf8) }
    return place < documents.count && documents[place].path == path ? place : nil
  }

  package func document(_ id: DocumentID) -> CorpusDocument? {
    byID[id]?.first.map { documents[$0] }
  }

  /// Whether a document that others point into has an element of that id.
  package func hasElement(_ element: ElementID, in document: Int) -> Bool {
    documents[document].hasElement(element)
  }
}
