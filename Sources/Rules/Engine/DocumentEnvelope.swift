import Corpus
import Documents
import Model

/// Takes out of a document's facts what rules over the whole set are shown of them.
enum DocumentEnvelope {
  /// What ``CorpusView/envelopes`` shows of a document.
  static func settle(_ document: inout CorpusDocument, _ law: LawUses?) {
    note(&document)
    guard let facts = document.facts, isReduced(facts.kind) else { return }
    document.elementSource = DocumentElements(facts.elements)
    let licensees = (document.citations ?? DocumentCitations())
      .ofLicensees(facts.citations, law?.resolver.library)
    document.citations = licensees.citations
    var kept = DocumentFacts(kind: facts.kind)
    kept.id = facts.id
    kept.schemaVersion = facts.schemaVersion
    kept.meta = facts.meta
    kept.links = links(of: facts, document.missing)
    kept.citations = licensees.tags
    if facts.kind == .plan {
      kept.typed = facts.typed.filter { OutgoingReference.isAgreement($0) }.map { typed in
        var typed = typed
        typed.values = []
        typed.parent = nil
        return typed
      }
    }
    document.facts = kept
  }

  /// Notes which ids the document names that it does not have.
  static func note(_ document: inout CorpusDocument) {
    guard let facts = document.facts else { return }
    var wanted: Set<ElementID> = []
    for reference in OutgoingReference.all(in: facts) where reference.target.document == nil {
      if let element = reference.target.element { wanted.insert(element) }
    }
    if let meta = facts.meta {
      for entry in meta.history where entry.revision == meta.revision {
        for clause in entry.clauses { if let id = ElementID(clause) { wanted.insert(id) } }
      }
    }
    guard !wanted.isEmpty else { return }
    for record in facts.elements where wanted.contains(record.id) { wanted.remove(record.id) }
    document.missing = wanted
  }

  /// What ``CorpusView/plans`` shows of a plan.
  static func plan(_ facts: DocumentFacts) -> DocumentFacts {
    var kept = facts
    kept.elements = []
    kept.citations = []
    kept.quotes = []
    kept.entries = []
    kept.nodeCount = 0
    kept.links = facts.links.filter { link in
      if case .reference(let target) = link.value { target.document != nil } else { false }
    }
    return kept
  }

  /// Registers, approvals and waivers are read in every run and stay whole.
  static func isReduced(_ kind: DocumentKind) -> Bool {
    switch kind {
    case .procedure, .plan, .template, .concordance, .configuration: true
    case .registry, .approvals, .waivers: false
    }
  }

  /// References that leave the document or point nowhere, the first that stays so that the rules on
  /// references have something to look at, and the entries of the inspection programme.
  private static func links(of facts: DocumentFacts, _ missing: Set<ElementID>) -> [Link] {
    var hasInner = false
    return facts.links.filter { link in
      switch link.value {
      case .reference(let target):
        guard target.document == nil, let element = target.element, !missing.contains(element)
        else {
          return true
        }
        defer { hasInner = true }
        return !hasInner
      case .key(let kind, _): return kind == .programme && facts.kind == .procedure
      case .party, .level, .elementID, .malformed: return false
      }
    }
  }
}
