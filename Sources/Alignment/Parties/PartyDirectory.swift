package import Corpus
package import Model

/// The parties of the register as nodes. A duty point and the body it answers for are one node: what
/// reaches the one has reached the other. A body and its parent are two.
package struct PartyDirectory: Sendable {
  /// One organisation, with its duty points.
  package struct Party: Sendable {
    package let key: String
    package let name: Bilingual
    package let kind: String
    package let jurisdiction: String?
    /// The divisions of its jurisdiction, which may be several.
    package let codes: [String]
    /// The node above; nil at the top.
    package fileprivate(set) var parent: Int?
  }

  package private(set) var parties: [Party] = []
  private var byKey: [String: Int] = [:]
  private var byKind: [String: [Int]] = [:]
  /// Who holds a statutory designation on the day.
  private var byDesignation: [String: [Holder]] = [:]
  /// Who holds it anywhere, by any statute.
  private var designated: [String: Set<Int>] = [:]

  private struct Holder: Sendable {
    var party: Int
    /// The divisions that it holds it for; none: everywhere.
    var codes: [String]
    var statute: String
  }

  /// - Parameter day: decides who holds the statutory designations.
  package init(_ register: PartyRegister, on day: CivilDate) {
    let keys = register.parties.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for key in keys {
      guard let party = register.parties[key], Self.principal(of: key, register) == key else {
        continue
      }
      byKey[key] = parties.count
      byKind[party.kind, default: []].append(parties.count)
      parties.append(
        Party(
          key: key, name: Bilingual(zh: party.name, en: party.englishName ?? party.name),
          kind: party.kind, jurisdiction: party.jurisdiction,
          codes: (party.jurisdiction ?? "").split(separator: " ").map(String.init), parent: nil))
    }
    for key in keys where byKey[key] == nil {
      byKey[key] = byKey[Self.principal(of: key, register)]
    }
    for index in parties.indices {
      parties[index].parent = register.parties[parties[index].key]?.parent.flatMap { byKey[$0] }
    }
    for alias in register.aliases where alias.isDesignation && alias.isValid(on: day) {
      guard let party = byKey[alias.party] else { continue }
      let codes = alias.jurisdiction ?? parties[party].jurisdiction ?? ""
      designated[alias.text, default: []].insert(party)
      byDesignation[alias.text, default: []].append(
        Holder(
          party: party, codes: codes.split(separator: " ").map(String.init),
          statute: alias.statute.map { String($0.prefix { $0 != "#" && $0 != "@" }) } ?? ""))
    }
  }

  /// The body that a duty point answers for. A circle of duty points answers for nobody but itself.
  private static func principal(of key: String, _ register: PartyRegister) -> String {
    var current = key
    var seen: Set<String> = [key]
    while let next = register.parties[current]?.dutyPointOf, register.parties[next] != nil {
      guard seen.insert(next).inserted else { return seen.min() ?? key }
      current = next
    }
    return current
  }

  package subscript(_ index: Int) -> Party { parties[index] }

  package func index(of key: String) -> Int? { byKey[key] }

  /// The parties of a kind, in the order of their keys.
  package func parties(ofKind kind: String) -> [Int] { byKind[kind] ?? [] }

  /// Who holds a statutory designation for one of some divisions; for any, where none are given. One
  /// statute's words may mean another body than the same words of another: where the source of a clause
  /// names the statute of some holders, the others are not meant.
  package func holders(of designation: String, near codes: [String], source: String = "") -> [Int] {
    let near = (byDesignation[designation] ?? []).filter { holder in
      codes.isEmpty || holder.codes.isEmpty
        || holder.codes.contains { code in codes.contains { RegionCode.meet($0, code) } }
    }
    let named = near.filter { !$0.statute.isEmpty && source.contains($0.statute) }
    return Set((named.isEmpty ? near : named).map(\.party)).sorted()
  }

  /// Whether a party is one of ``holders(of:near:source:)``.
  package func isHolder(
    _ party: Int, of designation: String, near codes: [String], source: String
  ) -> Bool {
    guard designated[designation]?.contains(party) ?? false else { return false }
    return holders(of: designation, near: codes, source: source).contains(party)
  }

  /// Whether a party works in one of some divisions; nobody is shut out for want of a division.
  package func isNear(_ party: Int, _ codes: [String]) -> Bool {
    codes.isEmpty || parties[party].codes.isEmpty || codes.contains { covers(party, code: $0) }
  }

  /// The party and those above it, nearest first.
  package func line(of party: Int) -> [Int] {
    var line = [party]
    while let parent = parties[line[line.count - 1]].parent, !line.contains(parent) {
      line.append(parent)
    }
    return line
  }

  package func isAncestor(_ above: Int, of party: Int) -> Bool {
    above != party && line(of: party).contains(above)
  }

  /// Whether a party works in the territory of a code: the same division, one around it, or one in it.
  package func covers(_ party: Int, code: String) -> Bool {
    parties[party].codes.contains { RegionCode.meet(code, $0) }
  }
}
