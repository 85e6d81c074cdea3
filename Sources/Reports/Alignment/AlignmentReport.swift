package import Alignment
package import Diagnostics
import Model

/// The result of 衔接性审查, ready to be written in any format.
package struct AlignmentReport: Sendable {
  /// Where a message stands, as a reader finds it.
  package struct Clause: Sendable {
    package var path: String
    package var line: Int
    package var number: String?

    package init(path: String, line: Int, number: String?) {
      self.path = path
      self.line = line
      self.number = number
    }
  }

  package let index: AlignmentIndex
  package let check: CheckReport
  /// The plans that are asked about; empty for all.
  package let plans: Set<Int>
  /// The triggers that are asked about.
  package let triggers: [Trigger]
  package let clauses: [FactPlace: Clause]
  package let classification: ReportClassification

  package init(
    index: AlignmentIndex, check: CheckReport, plans: Set<Int>, triggers: [Trigger],
    clauses: [FactPlace: Clause]
  ) {
    self.index = index
    self.check = check
    self.plans = plans
    self.triggers = triggers
    self.clauses = clauses
    classification = ReportClassification(check.scope)
  }

  var pairs: [MessagePair] {
    index.matches.pairs.filter { pair in
      plans.isEmpty
        || [pair.sent, pair.expected].contains { plans.contains(index.messages[$0].place.plan) }
    }
  }

  var chains: [Chain] {
    let wanted = Set(triggers)
    return index.chains.filter { chain in
      wanted.contains(chain.trigger)
        && (plans.isEmpty
          || chain.legs.contains {
            plans.contains(index.messages[index.legs.legs[$0].message].place.plan)
          })
    }
  }

  func clause(_ message: Int) -> Bilingual {
    let place = index.messages[message].place
    let name = index.plans[place.plan].name
    guard let number = clauses[place]?.number else { return name }
    return Bilingual(zh: "\(name.zh)第\(number)条", en: "\(name.en), clause \(number)")
  }
}
