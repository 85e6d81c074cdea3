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

  /// Whether a list of a row means a party: it names it, or its kind.
  package static func means(_ list: [PartyReference], _ party: Int, _ directory: PartyDirectory)
    -> Bool
  {
    list.contains { reference in
      switch reference {
      case .party(let key): directory.index(of: key) == party
      case .kind(let kind): directory[party].kind == kind
      case .role: false
      }
    }
  }
}
