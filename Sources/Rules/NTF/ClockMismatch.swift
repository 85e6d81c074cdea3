import Alignment
import Corpus
import Diagnostics
import Model

/// NTF004
struct ClockMismatch: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF004", slug: "clock-start-mismatch",
    title: Bilingual(zh: "时限的起算点不一致", en: "the clocks start at different moments"),
    severity: .warning,
    rationale: Bilingual(
      zh: "一方自发现时起算，另一方自进入应急状态起算，同样写15分钟，也不是同一个时刻。",
      en:
        "Fifteen minutes from detection and fifteen minutes from declaration are not the same moment."
    ),
    remedy: Bilingual(
      zh: "统一起算点；法定时限规定了起算点的，从其规定。",
      en: "Use one clock start: the statutory one, where the law sets it."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("detect"), passing: example("enter"))

  private static func example(_ clock: String) -> RuleExample {
    let facts =
      #"kind="alert" from="party:plant" to="party:nnsa" when="enter" level="ge:nuclear-state:应急待命""#
    return ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.sent("aexamp33", facts + #" clock="enter""#, ("PT15M", "15分钟"))),
      ExamplePlan(
        "EP-901", "nnsa",
        ExamplePlan.expected("aexamp33", facts + #" clock="\#(clock)""#, ("PT15M", "15分钟"))
      ) { $0.scope = "national" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for pair in index.matches.pairs where !pair.reasons.contains(.throughParent) {
      let (sent, expected) = (index.messages[pair.sent], index.messages[pair.expected])
      guard let own = sent.clock, let other = expected.clock else { continue }
      sink.cover()
      guard own != other else { continue }
      let to = index.words.party(pair.receiver)
      sink.report(
        Bilingual(
          zh: "向\(to.zh)发出\(sent.kind.name.zh)，本预案自\(own.name.zh)时起算，对方自\(other.name.zh)时起算。",
          en:
            "The \(sent.kind.name.en) to \(to.en) is counted from \(own.name.en) here and from \(other.name.en) there."
        ),
        at: sent.place.node, in: sent.place.document,
        help: Bilingual(
          zh:
            "由\(index.owner(ofPlan: sent.place.plan).zh)与\(index.owner(ofPlan: expected.place.plan).zh)商定同一起算点；法定时限规定了起算点的，从其规定。",
          en:
            "\(index.owner(ofPlan: sent.place.plan).en) and \(index.owner(ofPlan: expected.place.plan).en) agree on one clock start, the statutory one where the law sets it."
        ),
        related: [index.related(pair.expected, Bilingual(zh: "的起算点", en: "counts"))],
        discriminator: index.directory[pair.receiver].key)
    }
  }
}
