import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// RES005
struct AgreementMissing: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "RES005", slug: "agreement-missing",
    title: Bilingual(zh: "支援协议缺失或者过期", en: "agreement missing or expired"),
    severity: .error,
    rationale: Bilingual(
      zh: "医院、企业没有法定的支援义务，协议过了期或者没有签，支援就没有依据，费用和责任也没有着落。",
      en:
        "A hospital or a firm owes help by agreement only: where that has run out or was never signed, there is no claim to it."
    ),
    remedy: Bilingual(
      zh: "续签或者补签协议，在预案中写明协议编号和有效期。",
      en: "Renew or sign the agreement and state its number and term."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("2026-06-30"),
    passing: example("2028-06-30"))

  private static func example(_ expires: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.block(
          "request", "aexamp33",
          ##"type="medical-team" from="party:hospital" agreement="#bexamp33""##, "请求派出医疗队。")
          + ExamplePlan.block(
            "agreement", "bexamp33",
            #"number="XY-01" with="party:hospital" signed="2024-07-01" expires="\#(expires)""#,
            "医学救治协议。"))
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    if index.plans.contains(where: {
      !$0.elements(.request).isEmpty || !$0.elements(.commitment).isEmpty
    }) {
      sink.cover()
    }
    for entry in AgreementBook.of(corpus).entries {
      let support = entry.support
      let number = entry.agreement?[.number].map { "（\($0)）" } ?? ""
      let message =
        switch entry.fault {
        case .absent:
          Bilingual(
            zh: "\(index.names(of: index.planSet.actors(support, .from)).zh)没有法定的支援义务，双方都没有写明支援协议。",
            en:
              "\(index.names(of: index.planSet.actors(support, .from)).en) owes no help by law, and neither plan names an agreement."
          )
        case .expired(let day):
          Bilingual(
            zh: "所依据的支援协议\(number)已于\(day.chinese)到期。",
            en: "The agreement\(number) that it rests on expired on \(day).")
        case .otherParties:
          Bilingual(
            zh: "所依据的支援协议\(number)不是请求方与支援方签订的。",
            en: "The agreement\(number) that it rests on is not between the two.")
        case .open:
          Bilingual(
            zh: "所依据的支援协议\(number)没有写明有效期，是否仍然有效无法判定。",
            en:
              "The agreement\(number) that it rests on states no term; whether it still holds cannot be told."
          )
        }
      sink.report(
        message, at: support.place.node, in: support.place.document,
        help: Bilingual(
          zh: "由\(index.owner(of: entry.agreement ?? support).zh)与对方续签或者补签，并修改预案。",
          en:
            "\(index.owner(of: entry.agreement ?? support).en) renews or signs it and changes the plan."
        ),
        verdict: entry.fault == .open ? .undetermined : .fail,
        related: entry.agreement.map {
          [index.related($0, Bilingual(zh: "中的协议", en: "the agreement"))]
        } ?? [],
        discriminator: entry.agreement?[.number] ?? "none")
    }
  }
}
