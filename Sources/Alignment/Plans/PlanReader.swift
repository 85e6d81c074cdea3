import Documents
import Model

/// Decodes what the facts of a plan say, with the parties resolved.
struct PlanReader {
  let directory: PartyDirectory
  let planOf: [DocumentID: Int]
  let register: FacilityBook

  func read(_ facts: DocumentFacts, _ meta: DocumentMeta, index: Int, document: Int) -> Plan {
    let bound = meta.facilities.compactMap { facility in
      facility.key.flatMap { register.byKey[$0]?.operator }.flatMap { directory.index(of: $0) }
    }
    func resolve(_ reference: PartyReference, issuer: PartyMention?) -> PartyMention {
      PartyResolver(
        directory: directory, issuer: issuer, bound: bound, codes: meta.jurisdictionCodes
      ).resolve(reference)
    }
    let issuer = meta.issuer.map { resolve($0, issuer: nil) }
    var upper: [PlanRelation] = []
    var peers: [PlanRelation] = []
    var lower: [PlanRelation] = []
    for link in facts.links {
      guard case .reference(let reference) = link.value, let id = reference.document else {
        continue
      }
      let relation = PlanRelation(reference: reference, node: link.node, plan: planOf[id])
      switch link.element {
      case .upper: upper.append(relation)
      case .peer: peers.append(relation)
      case .lower: lower.append(relation)
      default: break
      }
    }
    var types = Set(
      meta.facilities.compactMap { $0.type ?? $0.key.flatMap { register.byKey[$0]?.type } })
    var keys = Set(meta.facilities.compactMap(\.key))
    // The facilities of the issuer bind it only where the plan itself names none.
    if meta.facilities.isEmpty, let issuer = issuer?.party {
      for facility in register.ofOperator[directory[issuer].key] ?? [] {
        if let type = facility.type { types.insert(type) }
        keys.insert(facility.key)
      }
    }
    var roles: [ElementID: PartyMention] = [:]
    for typed in facts.typed where typed.name == .role {
      guard let id = typed.id else { continue }
      if let named = typed[.party].flatMap({ PartyReference($0) }) {
        roles[id] = resolve(named, issuer: issuer)
      } else if let issuer {
        roles[id] = issuer
      }
    }
    let elements = facts.typed.map { typed in
      PlanElement(
        place: FactPlace(plan: index, document: document, node: typed.node, id: typed.id),
        typed: typed)
    }
    return Plan(
      index: index, document: document, id: facts.id, meta: meta, issuer: issuer, bound: bound,
      facilityTypes: types, facilities: keys, upper: upper, peers: peers, lower: lower,
      topics: facts.topics, definitions: facts.definitions, roles: roles, elements: elements)
  }
}
