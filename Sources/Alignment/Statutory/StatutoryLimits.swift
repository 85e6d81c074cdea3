package import Corpus
import Documents
package import Model

/// The statutory clocks in force on a day, by family.
package struct StatutoryLimits: Sendable {
  package let all: [StatutoryLimit]
  private let byFamily: [String: [Int]]
  private let withoutFamily: [Int]

  package init(_ corpus: Corpus, _ levels: LevelBook) {
    let rows = corpus.registry.rows[.deadlines] ?? [:]
    all = rows.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { key in
      guard let row = rows[key], row.entry.isValid(on: corpus.asOf) else { return nil }
      return StatutoryLimit(row, levels)
    }
    var byFamily: [String: [Int]] = [:]
    var without: [Int] = []
    for (index, limit) in all.enumerated() {
      if let family = limit.family {
        byFamily[family, default: []].append(index)
      } else {
        without.append(index)
      }
    }
    self.byFamily = byFamily
    withoutFamily = without
  }

  /// The limits that bind a plan of a family for facilities of some types.
  package func limits(family: String?, facilities: Set<String>, subject: String = "notification")
    -> [StatutoryLimit]
  {
    let indexes = (family.flatMap { byFamily[$0] } ?? []) + withoutFamily
    return indexes.map { all[$0] }.filter { limit in
      limit.subject == subject
        && (limit.facility.isEmpty || !limit.facility.isDisjoint(with: facilities))
    }
  }

  /// Whether a list of a row means a party: it names it, or its kind, or a designation that it holds.
  ///
  /// - Parameters:
  ///   - codes: the divisions concerned; without them every body of a kind is meant, wherever it is.
  ///   - source: what the row rests on.
  package static func means(
    _ list: [PartyReference], _ party: Int, _ directory: PartyDirectory, near codes: [String] = [],
    source: String = ""
  ) -> Bool {
    list.contains { reference in
      switch reference {
      case .party(let key): directory.index(of: key) == party
      case .kind(let kind): directory[party].kind == kind && directory.isNear(party, codes)
      case .designated(let words):
        directory.isHolder(party, of: words, near: codes, source: source)
      case .role: false
      }
    }
  }
}

extension StatutoryLimit {
  /// Whether the row is about what a party owes, wherever it is.
  package func isFrom(_ party: Int, _ directory: PartyDirectory) -> Bool {
    StatutoryLimits.means(from, party, directory, source: source)
  }

  /// Whether it is owed to a party, by somebody in some divisions.
  package func isTo(_ party: Int, _ directory: PartyDirectory, near codes: [String]) -> Bool {
    StatutoryLimits.means(to, party, directory, near: codes, source: source)
  }
}

extension PlanSet {
  /// The divisions in which a plan speaks of a sender: its own where it is the issuer's, those of the
  /// sender for anybody else.
  package func territory(of sender: Int, in plan: Plan) -> [String] {
    let own = directory[sender].codes
    if plan.issuer?.party == sender { return plan.codes.isEmpty ? own : plan.codes }
    return own.isEmpty ? plan.codes : own
  }
}
