import Alignment
import Corpus
import Diagnostics
import Model

/// NTF003
struct DeadlineMismatch: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF003", slug: "deadline-mismatch",
    title: Bilingual(zh: "发送方的时限长于接收方的要求", en: "later than the other side expects"),
    severity: .error,
    rationale: Bilingual(
      zh: "发送方按自己的时限发出并没有违规，接收方却已经按更早接到来安排后面的行动，后续每一步都会推迟。",
      en: "The sender keeps to its own limit and still comes later than the receiver counts on."),
    remedy: Bilingual(
      zh: "双方商定一个时限，以法定时限为上限，在两份预案中写成一致。",
      en: "Agree on one limit within the statutory one and write it into both plans."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("PT15M", "15分钟"), passing: example("PT45M", "45分钟"))

  private static func example(_ duration: String, _ words: String) -> RuleExample {
    let facts =
      #"kind="report" from="party:plant" to="party:station" when="enter" level="ge:nuclear-state:厂房应急" clock="enter""#
    return ExamplePlan.example([
      ExamplePlan("EP-900", "plant", ExamplePlan.sent("aexamp33", facts, ("PT45M", "45分钟"))),
      ExamplePlan(
        "EP-901", "station", ExamplePlan.expected("aexamp33", facts, (duration, words))
      ) { $0.scope = "region" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for pair in index.matches.pairs where !pair.reasons.contains(.throughParent) {
      let (sent, expected) = (index.messages[pair.sent], index.messages[pair.expected])
      // Nobody may rely on what is left to discretion, whatever it says of time.
      if sent.isDiscretionary { continue }
      guard let wanted = expected.limit, let bound = wanted.upper,
        sent.effectiveClock == expected.effectiveClock || sent.effectiveClock == nil
          || expected.effectiveClock == nil
      else { continue }
      sink.cover()
      let comparison = sent.limit?.upper.flatMap { $0.keeping(bound) }
      switch comparison {
      case .shorter, .same: continue
      case .longer: report(index, pair, sent, expected, wanted, .fail, &sink)
      case nil: report(index, pair, sent, expected, wanted, .undetermined, &sink)
      }
    }
  }

  private func report(
    _ index: AlignmentIndex, _ pair: MessagePair, _ sent: Message, _ expected: Message,
    _ wanted: Limit, _ verdict: Verdict, _ sink: inout FindingSink
  ) {
    let own =
      sent.limit.map {
        let words = LimitWords.words($0)
        return Bilingual(zh: "的时限为\(words.zh)", en: "may take \(words.en)")
      } ?? Bilingual(zh: "没有写明时限", en: "has no stated limit")
    let other = LimitWords.words(wanted)
    let to = index.words.party(pair.receiver)
    let tail =
      verdict == .fail
      ? Bilingual(zh: "晚于对方的要求。", en: "later than the other side expects.")
      : Bilingual(zh: "是否来得及无法判定。", en: "whether that is in time cannot be told.")
    sink.report(
      Bilingual(
        zh: "向\(to.zh)发出\(sent.kind.name.zh)\(own.zh)，对方要求\(other.zh)，\(tail.zh)",
        en: "The \(sent.kind.name.en) to \(to.en) \(own.en), \(other.en) is expected: \(tail.en)"),
      at: sent.place.node, in: sent.place.document,
      help: Bilingual(
        zh:
          "由\(index.owner(ofPlan: sent.place.plan).zh)与\(index.owner(ofPlan: expected.place.plan).zh)商定一致的时限，并分别修改。",
        en:
          "\(index.owner(ofPlan: sent.place.plan).en) and \(index.owner(ofPlan: expected.place.plan).en) agree on one limit and both write it."
      ),
      verdict: verdict,
      related: [index.related(pair.expected, Bilingual(zh: "的要求", en: "expects"))],
      discriminator: index.directory[pair.receiver].key)
  }
}
