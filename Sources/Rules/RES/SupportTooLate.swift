import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// RES004
struct SupportTooLate: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "RES004", slug: "support-too-late",
    title: Bilingual(zh: "支援到达时间不满足要求", en: "support comes too late"),
    severity: .error,
    rationale: Bilingual(
      zh: "答应了来，路上的时间加上集结的时间超过了要求的时间，来了也晚了。",
      en:
        "Help is promised, but mobilisation and travel take longer than the time in which it is needed."
    ),
    remedy: Bilingual(
      zh: "缩短集结时间、就近预置，或者请求方另找来得及的来源；路途时间要写明。",
      en: "Mobilise faster, station it nearer, or find another source; state the time of travel."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("PT90M", "90分钟"),
    passing: example("PT30M", "30分钟"))

  private static func example(_ travel: String, _ words: String) -> RuleExample {
    let quantity = #"<value role="quantity" number="2" unit="队">2队</value>"#
    return ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.block(
          "request", "aexamp33", #"type="medical-team" from="party:hospital""#,
          #"请求派出医疗队\#(quantity)，<value role="within" duration="PT1H">1小时</value>内到达。"#)),
      ExamplePlan(
        "EP-901", "hospital",
        ExamplePlan.block(
          "commitment", "aexamp33", #"type="medical-team" to="party:plant""#,
          #"派出医疗队\#(quantity)，<value role="mobilise" duration="PT15M">15分钟</value>内出发，路途<value role="travel" duration="\#(travel)">\#(words)</value>。"#
        )
      ) { $0.scope = "enterprise" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for answer in SupportBook.of(corpus).answers where !answer.commitments.isEmpty {
      guard answer.arrival != .notAsked else { continue }
      sink.cover()
      let request = answer.request
      let (from, what, promised) = index.words(of: answer)
      let help = Bilingual(
        zh: "由\(from.zh)与\(index.owner(of: request).zh)商定；路途时间没有写的，由\(from.zh)补写。",
        en:
          "\(from.en) and \(index.owner(of: request).en) agree; where the time of travel is missing, \(from.en) adds it."
      )
      switch answer.arrival {
      case .inTime, .notAsked: continue
      case .late(let seconds, let limit):
        let (needs, may) = (AlignmentWords.time(seconds), AlignmentWords.time(limit))
        sink.report(
          Bilingual(
            zh: "\(what.zh)要求\(may.zh)内到达，\(from.zh)集结和路途共需\(needs.zh)。",
            en:
              "\(what.en) is needed within \(may.en); \(from.en) needs \(needs.en) to mobilise and travel."
          ),
          at: request.place.node, in: request.place.document, help: help, related: promised,
          discriminator: request[.type] ?? "")
      case .unknown:
        sink.report(
          Bilingual(
            zh: "\(what.zh)何时能到没有写全（集结或者路途时间），来不来得及无法判定。",
            en:
              "When \(what.en) can be there is not stated in full; whether it is in time cannot be told."
          ),
          at: request.place.node, in: request.place.document, help: help, verdict: .undetermined,
          related: promised, discriminator: "unknown/\(request[.type] ?? "")")
      }
    }
  }
}
