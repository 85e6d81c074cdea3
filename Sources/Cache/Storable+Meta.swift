package import Documents
import Model
import XMLTree

extension HistoryEntry: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(node)
    out.put(revision)
    out.put(date)
    out.put(reason)
    out.put(clauses)
    out.put(by)
    out.put(text)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let node: NodeIndex = try input.value()
    let revision: Int? = try input.value()
    let date: CivilDate? = try input.value()
    let reason: String = try input.value()
    let clauses: [String] = try input.value()
    let by: String? = try input.value()
    self.init(
      node: node, revision: revision, date: date, reason: reason, clauses: clauses, by: by,
      text: try input.value())
  }
}

extension DocumentMeta.FacilityScope: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(key)
    out.put(type)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let key: String? = try input.value()
    self.init(key: key, type: try input.value())
  }
}

extension DocumentMeta.Modelled: StorableByRawValue {}
extension DocumentMeta.NumberingProfile: StorableByRawValue {}

extension DocumentMeta: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(title)
    out.put(titleEnglish)
    out.put(number)
    out.put(issuer)
    out.put(owner)
    out.put(tier)
    out.put(classification)
    out.put(revision)
    out.put(state)
    out.put(issued)
    out.put(effective)
    out.put(expires)
    out.put(nextReview)
    out.put(modelled)
    out.put(numbering)
    out.put(applicabilityRole)
    out.put(baseline)
    out.put(family)
    out.put(facilities)
    out.put(jurisdictionScope)
    out.put(jurisdictionCodes)
    out.put(history)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    self.init()
    title = try input.value()
    titleEnglish = try input.value()
    number = try input.value()
    issuer = try input.value()
    owner = try input.value()
    tier = try input.value()
    classification = try input.value()
    revision = try input.value()
    state = try input.value()
    issued = try input.value()
    effective = try input.value()
    expires = try input.value()
    nextReview = try input.value()
    modelled = try input.value()
    numbering = try input.value()
    applicabilityRole = try input.value()
    baseline = try input.value()
    family = try input.value()
    facilities = try input.value()
    jurisdictionScope = try input.value()
    jurisdictionCodes = try input.value()
    history = try input.value()
  }
}

/// The part of a document's facts that rules over the whole set ask for. Element ids, quotations and the
/// rows of registers are not kept.
extension DocumentFacts: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(kind)
    out.put(id)
    out.put(schemaVersion)
    out.put(meta)
    out.put(links)
    out.put(citations)
    out.put(typed)
    out.put(topics)
    out.put(definitions)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    self.init(kind: try input.value())
    id = try input.value()
    schemaVersion = try input.value()
    meta = try input.value()
    links = try input.value()
    citations = try input.value()
    typed = try input.value()
    topics = try input.value()
    definitions = try input.value()
  }
}
