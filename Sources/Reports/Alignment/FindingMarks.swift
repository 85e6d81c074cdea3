import Alignment
import Diagnostics
import Model

/// Which findings speak of which element of which plan. A table says nothing of its own about what is
/// wrong: it names the finding.
struct FindingMarks {
  /// What a finding touches.
  struct Reach {
    var plans: Set<Int> = []
    var elements: Set<FactPlace> = []
  }

  /// By finding, in the order of the report.
  let reaches: [Reach]
  private let ofElement: [FactPlace: [Int]]
  private let ofPlan: [Int: [Int]]

  init(
    _ findings: [Finding], _ clauses: [FactPlace: AlignmentReport.Clause], _ paths: [String: Int]
  ) {
    var byPath: [String: [(place: FactPlace, range: Range<Int>)]] = [:]
    for (place, clause) in clauses {
      byPath[clause.path, default: []].append((place, clause.range))
    }
    var reaches: [Reach] = []
    var ofElement: [FactPlace: [Int]] = [:]
    var ofPlan: [Int: [Int]] = [:]
    for (number, finding) in findings.enumerated() {
      var reach = Reach()
      for place in [finding.place] + finding.related.map(\.place) {
        guard let plan = paths[place.path] else { continue }
        reach.plans.insert(plan)
        for (element, range) in byPath[place.path] ?? [] where range.contains(place.offset) {
          reach.elements.insert(element)
        }
      }
      for element in reach.elements { ofElement[element, default: []].append(number) }
      for plan in reach.plans { ofPlan[plan, default: []].append(number) }
      reaches.append(reach)
    }
    self.reaches = reaches
    self.ofElement = ofElement
    self.ofPlan = ofPlan
  }

  /// Findings that speak of an element, in the order of the report.
  func findings(of element: FactPlace) -> [Int] { ofElement[element] ?? [] }

  func findings(of elements: [FactPlace]) -> [Int] {
    Set(elements.flatMap { findings(of: $0) }).sorted()
  }

  /// Findings that speak of a plan.
  func findings(ofPlan plan: Int) -> [Int] { ofPlan[plan] ?? [] }
}
