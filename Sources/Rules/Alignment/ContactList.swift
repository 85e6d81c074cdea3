import Alignment
import Documents
import Model
import XMLTree

/// The call list of a plan, by the node of the party.
struct ContactList {
  struct Line {
    let node: NodeIndex
    let isDayAndNight: Bool?
    let channels: [String]
    let verified: CivilDate?
    let validUntil: CivilDate?
    let party: Int
  }

  private(set) var lines: [Line] = []
  private var byParty: [Int: [Int]] = [:]

  init(_ plan: Plan, _ index: AlignmentIndex) {
    let resolver = PartyResolver(plan, index.directory)
    for element in plan.elements(.contact) {
      guard let party = element.parties(.party).first.flatMap({ resolver.resolve($0).party }) else {
        continue
      }
      byParty[party, default: []].append(lines.count)
      lines.append(
        Line(
          node: element.place.node, isDayAndNight: element[.duty].map { $0 == "24h" },
          channels: element.words(.channel).map(String.init),
          verified: element[.verified].flatMap { CivilDate($0) },
          validUntil: element[.validUntil].flatMap { CivilDate($0) }, party: party))
    }
  }

  var isEmpty: Bool { lines.isEmpty }

  subscript(_ party: Int) -> [Line] { (byParty[party] ?? []).map { lines[$0] } }
}
