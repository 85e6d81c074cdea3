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

  package init(_ register: PartyRegister) {
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
