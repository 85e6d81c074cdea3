package import Corpus
import Documents
package import Model

/// The plans that have to work together on a day, decoded, with the parties and scales they speak of.
package struct PlanSet: Sendable {
  /// A plan that is left out, and why.
  package struct Omission: Sendable {
    package let document: Int
    package let why: Bilingual
    /// Whether some revision of it may be in force all the same.
    package let isUndetermined: Bool
  }

  package let asOf: CivilDate
  package let directory: PartyDirectory
  package private(set) var levels: LevelBook
  package let codes: CodeBook
  /// In the order of their path bytes.
  package private(set) var plans: [Plan] = []
  package private(set) var omissions: [Omission] = []
  /// Plans by the node of their issuer.
  package private(set) var ofIssuer: [Int: [Int]] = [:]
  private let ofDocument: [DocumentID: Int]
  /// Nodes of parties that may have a plan in force which is not here.
  private var unknownIssuers: Set<Int> = []
  /// The events that the plans answer together.
  private(set) var events = EventBook()
  /// Whether the register of parties was there at all.
  package let hasParties: Bool

  /// Without a choice of revisions the newest of every plan counts that is neither withdrawn nor
  /// expired, so that a draft is held against the others before it is issued.
  package init(_ corpus: Corpus) {
    asOf = corpus.asOf
    let register = corpus.registry.parties
    directory = PartyDirectory(register, on: corpus.asOf)
    levels = LevelBook(corpus.registry.scales)
    codes = CodeBook(corpus.registry)
    hasParties = corpus.registry.present.contains(.parties)

    var chosen: [Int] = []
    var taken: Set<DocumentID> = []
    for (index, document) in corpus.documents.enumerated() {
      guard let facts = document.facts, facts.kind == .plan, let meta = facts.meta else { continue }
      if let (why, isUndetermined) = Self.omission(document, meta, corpus) {
        omissions.append(Omission(document: index, why: why, isUndetermined: isUndetermined))
      } else if let id = document.id, !taken.insert(id).inserted {
        // IDS102 tells of it; held against the others it would say everything a second time.
        omissions.append(
          Omission(
            document: index,
            why: Bilingual(zh: "标识\(id)与另一份文件重复", en: "\(id) is the id of another file too"),
            isUndetermined: false))
      } else {
        chosen.append(index)
      }
    }
    ofDocument = Dictionary(
      chosen.enumerated().compactMap { plan, document in
        corpus.documents[document].id.map { ($0, plan) }
      }, uniquingKeysWith: { first, _ in first })
    if let choice = corpus.inForce { unknownIssuers = unknown(choice, corpus) }
    let facilities = FacilityBook(corpus.registry)
    for (index, document) in chosen.enumerated() {
      guard let facts = corpus.documents[document].facts, let meta = facts.meta else { continue }
      let reader = PlanReader(
        directory: directory, planOf: ofDocument, register: facilities)
      plans.append(reader.read(facts, meta, index: index, document: document))
    }
    for plan in plans {
      if let issuer = plan.issuer?.party { ofIssuer[issuer, default: []].append(plan.index) }
      for map in plan.elements(.levelMap) {
        if let from = map.levels(.from).first, let to = map.levels(.to).first {
          levels.add(from, to, ofPlan: plan.index)
        }
      }
    }
    events = EventBook(self, facilityCodes: facilities.byKey.mapValues(\.codes))
  }

  /// The issuers of plans of which nobody can tell whether they are in force.
  private func unknown(_ choice: RevisionChoice, _ corpus: Corpus) -> Set<Int> {
    func node(_ issuer: PartyReference?, _ codes: [String]) -> Int? {
      issuer.flatMap {
        PartyResolver(directory: directory, issuer: nil, codes: codes).resolve($0).party
      }
    }
    let omitted = omissions.filter(\.isUndetermined).compactMap { omission in
      corpus.documents[omission.document].meta.flatMap { node($0.issuer, $0.jurisdictionCodes) }
    }
    return Set(omitted + choice.departed.compactMap { node($0.issuer, $0.codes) })
  }

  /// Why a plan takes no part; nil where it does.
  private static func omission(_ document: CorpusDocument, _ meta: DocumentMeta, _ corpus: Corpus)
    -> (why: Bilingual, isUndetermined: Bool)?
  {
    guard let choice = corpus.inForce else {
      return ending(meta, on: corpus.asOf).map { ($0, false) }
    }
    return choice.omissions[document.path].map { ($0.why, $0.isUndetermined) }
  }

  /// Why a plan is out for good.
  private static func ending(_ meta: DocumentMeta, on day: CivilDate) -> Bilingual? {
    if meta.state == .withdrawn { return Bilingual(zh: "已废止", en: "withdrawn") }
    guard let expires = meta.expires, day >= expires else { return nil }
    return Bilingual(zh: "\(expires)起失效", en: "expired on \(expires)")
  }

  /// The plans that speak for a party: its own, else those of the nearest body above it; none where one
  /// of its own may be in force and is not here.
  package func plans(speakingFor party: Int) -> [Int] {
    for node in directory.line(of: party) {
      if let plans = ofIssuer[node], !plans.isEmpty { return plans }
      if unknownIssuers.contains(node) { return [] }
    }
    return []
  }

  /// The plan with that document id.
  package func plan(_ id: DocumentID) -> Plan? { ofDocument[id].map { plans[$0] } }

  /// Whether a party may have a plan in force that is not here.
  package func isUnknown(_ party: Int) -> Bool {
    let nearest = directory.line(of: party).first {
      unknownIssuers.contains($0) || ofIssuer[$0]?.isEmpty == false
    }
    return nearest.map { ofIssuer[$0]?.isEmpty ?? true } ?? false
  }

  /// How a reader names a plan.
  package func name(of plan: Int) -> Bilingual { plans[plan].name }
}

extension PlanSet {
  /// Plans of one owner for the same family, facilities and territory that are both in force.
  package func doubles(in corpus: Corpus) -> [(first: Int, second: Int)] {
    var found: [(first: Int, second: Int)] = []
    for (_, indexes) in ofIssuer.sorted(by: { $0.key < $1.key }) where indexes.count > 1 {
      // By what they are for, so that a thousand plans of one owner are not held pair by pair.
      var first: [String: Int] = [:]
      for index in indexes where isInForce(index, corpus) {
        let plan = plans[index]
        let keys = plan.facilities.isEmpty ? plan.codes.sorted() : plan.facilities.sorted()
        for key in keys.isEmpty ? [""] : keys {
          let place = [plan.family ?? "", plan.scope ?? "", key].joined(separator: "/")
          if let other = first[place] {
            if found.last.map({ $0 != (other, index) }) ?? true { found.append((other, index)) }
          } else {
            first[place] = index
          }
        }
      }
    }
    return found
  }

  private func isInForce(_ plan: Int, _ corpus: Corpus) -> Bool {
    if corpus.inForce != nil { return true }
    guard let meta = corpus.documents[plans[plan].document].meta else { return false }
    return meta.state == .effective && meta.effective.map { $0 <= asOf } ?? true
  }
}
