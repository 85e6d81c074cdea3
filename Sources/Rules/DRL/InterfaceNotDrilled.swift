import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// DRL001
struct InterfaceNotDrilled: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "DRL001", slug: "interface-not-drilled",
    title: Bilingual(zh: "联合演习缺失", en: "an interface that was never drilled"),
    severity: .error,
    rationale: Bilingual(
      zh: "通告发给谁、谁来接，平时没有在联合演习中一起试过，事故时多半接不上。",
      en:
        "Who tells whom was never tried together in a joint drill: in an accident it will most likely fail."
    ),
    remedy: Bilingual(
      zh: "把该接口列入联合演习（综合演习）计划，按期演习并写明日期。",
      en: "Put the interface into the next joint drill, hold it in time, and state the date."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("2019-10-20"),
    passing: example("2025-10-20"))

  private static func example(_ last: String) -> RuleExample {
    let facts =
      #"kind="alert" from="party:plant" to="party:province" when="enter" level="ge:nuclear-state:厂房应急" clock="enter""#
    return ExamplePlan.example(
      [
        ExamplePlan(
          "EP-900", "plant",
          ExamplePlan.sent("aexamp33", facts)
            + ExamplePlan.block(
              "drill", "bexamp33", #"type="joint" with="party:province" last="\#(last)""#, "联合演习。")),
        ExamplePlan("EP-901", "province", ExamplePlan.expected("aexamp33", facts)) {
          $0.scope = "province"
          $0.codes = "990000"
        },
      ],
      [
        ExamplePlan.deadlines(
          #"<deadline key="drill-joint" from="kind:operator" limit="P2Y" subject="drill" state="verified"><zh>联合演习的间隔</zh></deadline>"#
        )
      ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for entry in InterfaceDrill.all(corpus) {
      sink.cover()
      guard let fault = entry.fault else { continue }
      let (one, other) = (entry.plans.0, entry.plans.1)
      let (a, b) = (index.owner(ofPlan: one), index.owner(ofPlan: other))
      let place: FactPlace
      if case .never = fault {
        place = entry.message
      } else {
        place = entry.drill?.place ?? entry.message
      }
      let far = place.plan == one ? other : one
      let related =
        (entry.drill.map { [index.related($0, Bilingual(zh: "的演习", en: "the drill"))] } ?? [])
        + [index.related(plan: far, Bilingual(zh: "（对方预案）", en: "the plan of the other side"))]
        + (entry.limit.map { index.related($0, corpus) } ?? [])
      let help = Bilingual(
        zh: "由\(a.zh)与\(b.zh)商定，列入下一次联合演习。",
        en: "\(a.en) and \(b.en) put it into the next joint drill.")
      switch fault {
      case .never:
        sink.report(
          Bilingual(
            zh: "\(a.zh)与\(b.zh)之间有通告往来，两份预案都没有安排双方参加的联合演习。",
            en:
              "Messages pass between \(a.en) and \(b.en); neither plan has a joint drill of the two."
          ),
          at: place.node, in: place.document, help: help, related: related,
          discriminator: "never/\(index.key(ofPlan: one))/\(index.key(ofPlan: other))")
      case .overdue(let last, let due):
        sink.report(
          Bilingual(
            zh: "\(a.zh)与\(b.zh)上一次联合演习在\(last.chinese)，应当在\(due.chinese)之前再次举行。",
            en: "\(a.en) and \(b.en) last drilled together on \(last); the next was due by \(due)."),
          at: place.node, in: place.document, help: help, related: related,
          discriminator: "overdue/\(index.key(ofPlan: one))/\(index.key(ofPlan: other))",
          cap: entry.limit?.cap)
      case .undated:
        sink.report(
          Bilingual(
            zh: "\(a.zh)与\(b.zh)的联合演习没有写明上次日期，是否按期无法判定。",
            en:
              "The joint drill of \(a.en) and \(b.en) has no date; whether it is in time cannot be told."
          ),
          at: place.node, in: place.document, help: help,
          verdict: .undetermined, related: related,
          discriminator: "undated/\(index.key(ofPlan: one))/\(index.key(ofPlan: other))")
      }
    }
  }
}
