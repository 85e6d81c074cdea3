package import Corpus
import Documents
package import Model

/// The agreements that support rests on.
package struct AgreementBook: Sendable {
  /// What is wrong with the agreement behind a request or a commitment.
  package enum Fault: Sendable, Hashable {
    /// None is named on either side, and the helper is no authority with a duty of its own.
    case absent
    case expired(on: CivilDate)
    /// It is not between the two.
    case otherParties
    /// No date of expiry is stated.
    case open
  }

  package struct Entry: Sendable {
    package let support: PlanElement
    package let agreement: PlanElement?
    package let fault: Fault
  }

  package let entries: [Entry]

  /// Helpers that owe nobody help by office, so that only an agreement binds them.
  private static let unbound: Set<String> = ["hospital", "enterprise", "supplier", "other"]

  package init(_ set: PlanSet, _ book: SupportBook) {
    var agreements: [String: PlanElement] = [:]
    for plan in set.plans {
      for agreement in plan.elements(.agreement) {
        guard let id = agreement.place.id else { continue }
        agreements["\(plan.index)#\(id)"] = agreement
        if let document = plan.id { agreements["\(document)#\(id)"] = agreement }
      }
    }
    func named(_ element: PlanElement) -> PlanElement? {
      guard let text = element[.agreement] else { return nil }
      return agreements[text.hasPrefix("#") ? "\(element.place.plan)" + text : text]
    }
    var entries: [Entry] = []
    let requests = set.plans.flatMap { $0.elements(.request) }
    let commitments = set.plans.flatMap { $0.elements(.commitment) }
    for support in requests + commitments {
      guard let agreement = named(support) else { continue }
      let others =
        set.actors(support, support.name == .request ? .from : .to).compactMap(\.party)
        + [set.plans[support.place.plan].issuer?.party].compactMap { $0 }
      if let fault = Self.fault(agreement, others, set) {
        entries.append(Entry(support: support, agreement: agreement, fault: fault))
      }
    }
    for answer in book.answers where named(answer.request) == nil {
      guard !answer.commitments.contains(where: { named($0) != nil }) else { continue }
      let isUnbound = answer.asked.contains { actor in
        actor.party.map { Self.unbound.contains(set.directory[$0].kind) } ?? false
      }
      // What is not written in the register of documents at all is a dangling reference, told elsewhere.
      if isUnbound, answer.request[.agreement] == nil {
        entries.append(Entry(support: answer.request, agreement: nil, fault: .absent))
      }
    }
    self.entries = entries
  }

  private static func fault(_ agreement: PlanElement, _ parties: [Int], _ set: PlanSet) -> Fault? {
    let signatories =
      set.actors(agreement, .with).compactMap(\.party)
      + [set.plans[agreement.place.plan].issuer?.party].compactMap { $0 }
    let isBetween = parties.allSatisfy { party in
      signatories.contains { set.areInLine($0, party) }
    }
    guard isBetween else { return .otherParties }
    guard let expires = agreement[.expires].flatMap({ CivilDate($0) }) else { return .open }
    return expires < set.asOf ? .expired(on: expires) : nil
  }

  package static func of(_ corpus: Corpus) -> AgreementBook {
    let set = AlignmentIndex.of(corpus).planSet
    let book = SupportBook.of(corpus)
    return corpus.derived.value { AgreementBook(set, book) }
  }
}
