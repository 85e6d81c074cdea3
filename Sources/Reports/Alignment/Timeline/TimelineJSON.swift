import Alignment
import Model

/// Timelines and chains for programs. Times in minutes; null where there is no bound.
struct TimelineJSON {
  let report: AlignmentReport

  private var index: AlignmentIndex { report.index }

  func value(_ stories: [TimelineStory]) -> JSONValue {
    .array(
      stories.map { story in
        [
          "triggers": .array(story.triggers.map(trigger)),
          "steps": .array(story.steps.map(step)),
          "limits": .array(
            story.marks.map { mark in
              [
                "addressee": AlignmentJSON.party(mark.party, report),
                "at": .integer(mark.seconds / 60),
                "slack": mark.slack.map { .integer($0 / 60) } ?? .null,
                "verdict": .string(mark.verdict.rawValue),
              ]
            }),
        ]
      })
  }

  private func step(_ step: TimelineStory.Step) -> JSONValue {
    let leg = index.legs.legs[step.leg]
    return [
      "number": .integer(step.number), "from": AlignmentJSON.party(step.sender, report),
      "to": AlignmentJSON.party(step.receiver, report), "at": minutes(step.arrival),
      "kind": .string(index.messages[leg.message].kind.rawValue), "first": .bool(step.isFirst),
      "worst": .bool(step.isWorst),
      "sent": AlignmentJSON.place(index.messages[leg.message].place, report),
      "expected": .array(
        leg.receipts.map { AlignmentJSON.place(index.messages[$0].place, report) }),
    ]
  }

  private func minutes(_ reach: Reach) -> JSONValue {
    reach.isBounded ? .integer(reach.seconds / 60) : .null
  }

  private func trigger(_ trigger: Trigger) -> JSONValue {
    [
      "origin": AlignmentJSON.party(trigger.origin, report), "family": JSONValue(trigger.family),
      "level": JSONValue(trigger.level.map { "\($0.scale):\($0.value)" }),
      "event": JSONValue(trigger.event),
    ]
  }

  var chains: JSONValue { .array(report.chains.map(chain)) }

  private func chain(_ chain: Chain) -> JSONValue {
    let legs = chain.legs.map { index.legs.legs[$0] }
    var path = legs.first.map { [AlignmentJSON.party($0.sender, report)] } ?? []
    path += legs.map { AlignmentJSON.party($0.receiver, report) }
    let trigger = chain.trigger
    return [
      "trigger": [
        "origin": AlignmentJSON.party(trigger.origin, report), "family": JSONValue(trigger.family),
        "event": JSONValue(trigger.event),
      ],
      "level": JSONValue(trigger.level.map { "\($0.scale):\($0.value)" }),
      "path": .array(path), "total": minutes(chain.total),
      "limit": .integer(chain.limitSeconds / 60), "verdict": .string(chain.verdict.rawValue),
      "slack": chain.slack.map { .integer($0 / 60) } ?? .null,
      "deadline": .string(chain.limit.key), "verified": .bool(chain.limit.isVerified),
      "owes": AlignmentJSON.party(chain.sender, report),
      "addressee": AlignmentJSON.party(chain.addressee, report),
      "lastReportStated": .bool(!chain.lacksLastLeg),
      "assumptions": .array(chain.assumptions.map { JSONValue($0) }),
      "losses": .array(
        chain.losses.map {
          [
            "lost": JSONValue(ChainWords(index).lost($0.what)),
            "total": $0.total.map { minutes($0) } ?? .null,
          ]
        }),
    ]
  }
}
