import Alignment
import Documents
import Model

/// The balance of support for programs.
struct ResourceJSON {
  let report: AlignmentReport

  func value(_ balance: ResourceBalance) -> JSONValue {
    [
      "requests": .array(balance.answers.map(request)),
      "unasked": .array(balance.unasked.map(support)),
      "resources": .array(balance.uses.map(use)),
    ]
  }

  private func request(_ answer: SupportAnswer) -> JSONValue {
    let elements = [answer.request] + answer.commitments
    let (verdict, numbers) = report.verdict(
      elements.map(\.place), isCompared: !answer.commitments.isEmpty)
    return [
      "kind": JSONValue(answer.request[.type]),
      "requester": AlignmentJSON.party(answer.requester, report),
      "asked": .array(answer.asked.map { AlignmentJSON.actor($0, report) }),
      "request": support(answer.request), "commitments": .array(answer.commitments.map(support)),
      "amount": amount(answer.amount), "arrival": arrival(answer.arrival),
      "verdict": .string(verdict.rawValue), "findings": AlignmentJSON.numbers(numbers),
    ]
  }

  private func amount(_ amount: SupportAnswer.Amount) -> JSONValue {
    switch amount {
    case .enough: "enough"
    case .short: "short"
    case .unknown: "unknown"
    }
  }

  private func arrival(_ arrival: SupportAnswer.Arrival) -> JSONValue {
    switch arrival {
    case .inTime: "in-time"
    case .late: "late"
    case .unknown: "unknown"
    case .notAsked: "not-asked"
    }
  }

  /// Times in minutes; null where no number is written.
  private func support(_ element: PlanElement) -> JSONValue {
    let quantity = element.value("quantity")?.quantity
    func minutes(_ role: String) -> JSONValue {
      element.value(role)?.limit?.upper?.exactSeconds.map { .integer($0 / 60) } ?? .null
    }
    return AlignmentJSON.place(
      element.place, report,
      and: [
        JSONMember(name: "kind", value: JSONValue(element[.type])),
        JSONMember(name: "quantity", value: JSONValue(quantity.map { "\($0.lower)" })),
        JSONMember(name: "unit", value: JSONValue(quantity?.unit)),
        JSONMember(name: "within", value: minutes("within")),
        JSONMember(name: "mobilise", value: minutes("mobilise")),
        JSONMember(name: "travel", value: minutes("travel")),
        JSONMember(
          name: "agreement",
          value: SupportWords(index: report.index).agreement(element).map { JSONValue($0) } ?? .null
        ),
      ])
  }

  private func use(_ use: ResourceUse) -> JSONValue {
    let (verdict, numbers) = report.verdict(
      [use.resource.place] + use.commitments.map(\.place), isCompared: use.commitments.count > 1)
    return [
      "resource": support(use.resource), "commitments": .array(use.commitments.map(support)),
      "together": JSONValue(use.promised.map { "\($0)" }),
      "overcommitted": .array(use.overcommitted.map { JSONValue($0.place.id?.description) }),
      "verdict": .string(verdict.rawValue), "findings": AlignmentJSON.numbers(numbers),
    ]
  }
}
