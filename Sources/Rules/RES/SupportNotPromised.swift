import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// RES001
struct SupportNotPromised: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "RES001", slug: "support-not-promised",
    title: Bilingual(zh: "请求支援无承诺", en: "support asked for and not promised"),
    severity: .error,
    rationale: Bilingual(
      zh: "预案指望别人来支援，对方的预案里没有这件事，或者答应的数量不够，到时就等不来。",
      en: "The plan counts on help that the other plan does not promise, or promises less of."),
    remedy: Bilingual(
      zh: "请求方与支援方商定数量和等级，支援方在其预案中写明承诺（commitment）；谈不成的，请求方另找来源。",
      en:
        "Both agree on amount and level and the helper states the commitment; where that fails, find another source."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("1", "1队"),
    passing: example("2", "2队"))

  private static func example(_ number: String, _ words: String) -> RuleExample {
    let promised = #"派出医疗队<value role="quantity" number="\#(number)" unit="队">\#(words)</value>。"#
    return ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.block(
          "request", "aexamp33", #"type="medical-team" from="party:hospital""#,
          #"请求派出医疗队<value role="quantity" number="2" unit="队">2队</value>。"#)),
      ExamplePlan(
        "EP-901", "hospital",
        ExamplePlan.block(
          "commitment", "aexamp33", #"type="medical-team" to="party:plant""#, promised)
      ) { $0.scope = "enterprise" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for answer in SupportBook.of(corpus).answers {
      sink.cover()
      let request = answer.request
      let (from, what, promised) = index.words(of: answer)
      let help = Bilingual(
        zh: "由\(index.owner(of: request).zh)与\(from.zh)商定；由\(from.zh)在其预案中写明承诺。",
        en:
          "\(index.owner(of: request).en) agrees with \(from.en), whose plan states the commitment."
      )
      switch answer.amount {
      case .enough: continue
      case .short(nil):
        let tail =
          answer.hasPlanOfAsked
          ? Bilingual(zh: "其预案没有相应的承诺。", en: "its plan promises none.")
          : Bilingual(
            zh: "文件集中没有该单位的预案，看不到承诺。",
            en: "the set has no plan of it, so no promise can be seen.")
        let isUnknown = answer.asked.contains { asked in
          asked.party.map { index.planSet.isUnknown($0) } ?? false
        }
        sink.report(
          Bilingual(
            zh: "向\(from.zh)请求\(what.zh)支援，\(tail.zh)",
            en: "\(what.en) is asked of \(from.en); \(tail.en)"),
          at: request.place.node, in: request.place.document, help: help,
          verdict: answer.hasPlanOfAsked || !(answer.namesAgreement || isUnknown)
            ? .fail : .undetermined,
          discriminator: "none/\(request[.type] ?? "")")
      case .short(let amount?):
        let wanted = request.value("quantity")?.quantity
        sink.report(
          Bilingual(
            zh: "向\(from.zh)请求\(what.zh)\(words(wanted))，对方承诺共\(words(amount))，不足。",
            en:
              "\(words(wanted)) of \(what.en) asked of \(from.en), \(words(amount)) promised: not enough."
          ),
          at: request.place.node, in: request.place.document, help: help, related: promised,
          discriminator: "short/\(request[.type] ?? "")")
      case .unknown:
        sink.report(
          Bilingual(
            zh: "向\(from.zh)请求\(what.zh)，一方没有写明数量或者单位不同，够不够无法判定。",
            en:
              "\(what.en) is asked of \(from.en); an amount is missing or in another unit, so nobody can tell whether it is enough."
          ),
          at: request.place.node, in: request.place.document, help: help, verdict: .undetermined,
          related: promised, discriminator: "unknown/\(request[.type] ?? "")")
      }
    }
  }

  private func words(_ quantity: Quantity?) -> String {
    quantity.map { "\($0.lower)\($0.unit)" } ?? ""
  }
}
