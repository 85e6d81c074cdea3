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
    _ findings: [Finding], _ clauses: [FactPlace: AlignmentReport.Clause], _ plans: [String: Int]
  ) {
    let files = Set(findings.flatMap { [$0.place.path] + $0.related.map(\.place.path) })
    var inFile: [String: [(element: FactPlace, range: Range<Int>)]] = [:]
    for (element, clause) in clauses where files.contains(clause.path) {
      inFile[clause.path, default: []].append((element, clause.range))
    }
    let ranges = inFile.mapValues { ElementRanges($0) }
    var reaches: [Reach] = []
    var ofElement: [FactPlace: [Int]] = [:]
    var ofPlan: [Int: [Int]] = [:]
    for (number, finding) in findings.enumerated() {
      var reach = Reach()
      for place in [finding.place] + finding.related.map(\.place) {
        guard let plan = plans[place.path] else { continue }
        reach.plans.insert(plan)
        reach.elements.formUnion(ranges[place.path]?.elements(at: place.offset) ?? [])
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
