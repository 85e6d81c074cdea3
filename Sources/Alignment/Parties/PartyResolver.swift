package import Model

/// Says which node a plan means by a party, a role, a kind or a designation. Never guesses: what several
/// bodies of the territory share is nobody in particular.
package struct PartyResolver: Sendable {
  private let directory: PartyDirectory
  private let issuer: PartyMention?
  private let bound: [Int]
  private let codes: [String]
  private let roles: [ElementID: PartyMention]

  /// - Parameter bound: the operators of the facilities that a plan names: its 营运单位 are these.
  package init(
    directory: PartyDirectory, issuer: PartyMention?, bound: [Int] = [], codes: [String],
    roles: [ElementID: PartyMention] = [:]
  ) {
    self.directory = directory
    self.issuer = issuer
    self.bound = bound
    self.codes = codes
    self.roles = roles
  }

  package init(_ plan: Plan, _ directory: PartyDirectory) {
    self.init(
      directory: directory, issuer: plan.issuer, bound: plan.bound, codes: plan.codes,
      roles: plan.roles)
  }

  package func resolve(_ reference: PartyReference) -> PartyMention {
    switch reference {
    case .party(let key):
      return PartyMention(reference: reference, party: directory.index(of: key))
    case .role(let id):
      let role = roles[id]
      return PartyMention(
        reference: reference, party: role?.party, candidates: role?.candidates ?? [])
    case .kind(let kind):
      if let issuer = issuer?.party, directory[issuer].kind == kind {
        return PartyMention(reference: reference, party: issuer)
      }
      let named = Set(bound.filter { directory[$0].kind == kind })
      if !named.isEmpty { return only(named.sorted(), reference) }
      let all = directory.parties(ofKind: kind)
      let near = all.filter { party in codes.contains { directory.covers(party, code: $0) } }
      return only(near.isEmpty ? all : near, reference)
    case .designated(let words):
      return only(directory.holders(of: words, near: codes), reference)
    }
  }

  private func only(_ candidates: [Int], _ reference: PartyReference) -> PartyMention {
    PartyMention(
      reference: reference, party: candidates.count == 1 ? candidates[0] : nil,
      candidates: candidates)
  }
}
