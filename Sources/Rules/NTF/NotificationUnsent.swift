import Alignment
import Corpus
import Diagnostics
import Model

/// NTF002
struct NotificationUnsent: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF002", slug: "notification-not-sent",
    title: Bilingual(zh: "等待的通告没有人发", en: "a notification that nobody sends"),
    severity: .error,
    rationale: Bilingual(
      zh: "接收的一方按会接到通告来安排行动，而对方的预案没有发出的规定；等不来的消息，比没有消息更误事。",
      en: "One side builds its action on news that the other's plan never sends."),
    remedy: Bilingual(
      zh: "发出方的预案补充该通告（notification），写明对象、时限、起算；确不发出的，接收方删去该条，或者写明 noCounterpart 及理由。",
      en:
        "The sender's plan states the notification with addressee, limit and clock; where there is rightly none, the receiver drops the receipt or states noCounterpart and why."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: ExamplePlan.example([
      ExamplePlan("EP-900", "plant", "<p id=\"aexamp33\">通告另行规定。</p>"), receiver,
    ]),
    passing: ExamplePlan.example([sender, receiver]))

  private static let sender = ExamplePlan(
    "EP-900", "plant",
    ExamplePlan.sent(
      "aexamp33",
      #"kind="report" from="party:plant" to="party:station" when="enter" level="ge:nuclear-state:厂房应急" clock="enter""#,
      ("PT45M", "45分钟")))
  private static let receiver = ExamplePlan(
    "EP-901", "station",
    ExamplePlan.expected(
      "aexamp33",
      #"kind="report" from="party:plant" to="party:station" when="enter" level="ge:nuclear-state:厂房应急" clock="enter""#
    )
  ) { $0.scope = "region" }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let sides = MessageSides(index)
    if index.messages.contains(where: \.isExpected) { sink.cover() }
    for message in index.messages where message.isExpected && MessageSides.isToItself(message) {
      sides.reportItself(message, &sink)
    }
    for unmatched in index.matches.unsent {
      let message = index.messages[unmatched.message]
      guard !message.isDiscretionary else { continue }
      if case .party(let reference, let candidates)? = unmatched.doubt {
        sides.reportUnknown(reference, candidates, message, &sink)
        continue
      }
      guard let sender = unmatched.sender, let plan = sides.answering(unmatched) else { continue }
      let what = index.words.message(message)
      let from = index.words.party(sender)
      sides.report(
        unmatched, plan,
        Bilingual(
          zh: "本预案等待\(from.zh)的\(what.zh)，\(index.plans[plan].name.zh)没有发出它的规定。",
          en:
            "This plan waits for the \(what.en) of \(from.en); \(index.plans[plan].name.en) does not send it."
        ),
        Bilingual(
          zh:
            "由\(index.owner(ofPlan: plan).zh)在其预案中补充该通告；确不发出的，由\(index.owner(ofPlan: message.place.plan).zh)删去本条或者写明理由（noCounterpart）。",
          en:
            "\(index.owner(ofPlan: plan).en) adds the notification to its plan; where it is rightly not sent, \(index.owner(ofPlan: message.place.plan).en) drops this clause or says why (noCounterpart)."
        ), &sink)
    }
    checkLevels(index, sides, &sink)
  }

  /// Levels at which the message is expected and nobody sends it.
  private func checkLevels(
    _ index: AlignmentIndex, _ sides: MessageSides, _ sink: inout FindingSink
  ) {
    for gap in sides.levelGaps(of: \.expected, at: \.sender, against: \.sent) {
      let from = index.words.party(gap.party)
      let kind = gap.message.kind.name
      sink.report(
        Bilingual(
          zh: "本预案在\(gap.levels.zh)时也等待\(from.zh)的\(kind.zh)，对方的预案在这些等级不发出。",
          en:
            "This plan also waits for the \(kind.en) of \(from.en) at \(gap.levels.en), where the other plan does not send it."
        ),
        at: gap.message.place.node, in: gap.message.place.document,
        related: gap.pairs.map {
          index.related($0.sent, Bilingual(zh: "只在部分等级发出", en: "sends it at some levels only"))
        }, discriminator: "levels/" + index.directory[gap.party].key, cap: .warning)
    }
  }
}
