import Alignment
import Model

/// What several parts of `guiju/align/1` share.
enum AlignmentJSON {
  static func group(_ group: EventGroup, _ report: AlignmentReport) -> JSONValue {
    [
      "family": JSONValue(group.family),
      "anchor": JSONValue(group.anchor.flatMap { report.index.plans[$0].id?.description }),
      "name": JSONValue(report.name(of: group)),
    ]
  }

  /// Where a plan says something.
  static func place(
    _ place: FactPlace, _ report: AlignmentReport, and more: [JSONMember] = []
  ) -> JSONValue {
    let clause = report.clauses[place]
    let members = [
      JSONMember(
        name: "document", value: JSONValue(report.index.plans[place.plan].id?.description)),
      JSONMember(name: "path", value: JSONValue(clause?.path)),
      JSONMember(name: "line", value: clause.map { .integer($0.line) } ?? .null),
      JSONMember(name: "element", value: JSONValue(place.id?.description)),
      JSONMember(name: "number", value: JSONValue(clause?.number)),
    ]
    return .object(members + more)
  }

  /// Findings by their number in the list of findings, from 1 on.
  static func numbers(_ findings: [Int]) -> JSONValue { .array(findings.map { .integer($0 + 1) }) }

  static func party(_ party: Int?, _ report: AlignmentReport) -> JSONValue {
    JSONValue(party.map { "party:" + report.index.directory[$0].key })
  }

  static func actor(_ actor: Actor, _ report: AlignmentReport) -> JSONValue {
    [
      "party": party(actor.party, report), "role": JSONValue(actor.role?.description),
      "name": JSONValue(report.words.actor(actor)),
    ]
  }
}
