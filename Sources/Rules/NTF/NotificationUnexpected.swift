import Alignment
import Corpus
import Diagnostics
import Model

/// NTF001
struct NotificationUnexpected: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF001", slug: "notification-not-expected",
    title: Bilingual(zh: "通告发出后对方没有接收安排", en: "a notification that nobody expects"),
    severity: .error,
    rationale: Bilingual(
      zh: "发出的一方以为通知到了，接收的一方没有安排谁接、接到后做什么，消息到此为止。",
      en: "One side believes it has told the other; nobody there is to take the call or act on it."),
    remedy: Bilingual(
      zh: "接收方的预案补充接收该通告的条款（receipt），写明由谁接、何时接、接到后做什么；确无对应的，在发出方写明 noCounterpart 及理由。",
      en:
        "The receiver's plan states the receipt: who takes it, when, and what follows. Where there is rightly none, the sender states noCounterpart and why."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: ExamplePlan.example([
      sender, ExamplePlan("EP-901", "nnsa", "<p id=\"aexamp33\">本预案另行规定。</p>"),
    ]),
    passing: ExamplePlan.example([sender, receiver]))

  private static let facts =
    #"kind="alert" from="party:plant" to="party:nnsa-duty" when="enter" level="ge:nuclear-state:应急待命" clock="enter""#
  private static let sender = ExamplePlan(
    "EP-900", "plant", ExamplePlan.sent("aexamp33", facts, ("PT15M", "15分钟")))
  private static let receiver = ExamplePlan(
    "EP-901", "nnsa",
    ExamplePlan.expected(
      "aexamp33",
      #"kind="alert" from="party:plant" to="party:nnsa" when="enter" level="ge:nuclear-state:应急待命" clock="enter""#
    ))

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let sides = MessageSides(index)
    for message in index.messages where !message.isExpected && message.noCounterpart == nil {
      if !message.receivers.isEmpty { sink.cover() }
    }
    for message in index.messages where !message.isExpected && MessageSides.isToItself(message) {
      sides.reportItself(message, &sink)
    }
    for unmatched in index.matches.unexpected {
      let message = index.messages[unmatched.message]
      guard !message.isDiscretionary, message.kind != .announce else { continue }
      if case .party(let reference, let candidates)? = unmatched.doubt {
        sides.reportUnknown(reference, candidates, message, &sink)
        continue
      }
      guard let receiver = unmatched.receiver, let sender = unmatched.sender,
        let plan = sides.answering(unmatched)
      else { continue }
      let words = index.words
      let what = words.message(message)
      let (from, to) = (words.party(sender), words.party(receiver))
      sides.report(
        unmatched, plan,
        Bilingual(
          zh: "\(from.zh)向\(to.zh)发出\(what.zh)，\(index.plans[plan].name.zh)没有写明接收。",
          en:
            "\(from.en) sends \(to.en) the \(what.en); \(index.plans[plan].name.en) says nothing of receiving it."
        ),
        Bilingual(
          zh: "由\(index.owner(ofPlan: plan).zh)在其预案中补充接收条款；确无对应的，由\(from.zh)写明理由（noCounterpart）。",
          en:
            "\(index.owner(ofPlan: plan).en) adds the receipt to its plan; where there is rightly none, \(from.en) says why (noCounterpart)."
        ), &sink)
    }
    checkLevels(index, sides, &sink)
  }

  /// Levels at which the message is sent and nobody expects it.
  private func checkLevels(
    _ index: AlignmentIndex, _ sides: MessageSides, _ sink: inout FindingSink
  ) {
    for gap in sides.levelGaps(of: \.sent, at: \.receiver, against: \.expected) {
      let to = index.words.party(gap.party)
      let kind = gap.message.kind.name
      sink.report(
        Bilingual(
          zh: "\(gap.levels.zh)时也向\(to.zh)发出\(kind.zh)，对方的预案在这些等级不接收。",
          en:
            "The \(kind.en) also goes to \(to.en) at \(gap.levels.en), where the other plan does not expect it."
        ),
        at: gap.message.place.node, in: gap.message.place.document,
        related: gap.pairs.map {
          index.related(
            $0.expected, Bilingual(zh: "只在部分等级接收", en: "expects it at some levels only"))
        }, discriminator: "levels/" + index.directory[gap.party].key, cap: .warning)
    }
  }
}
