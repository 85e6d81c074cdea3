import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// COV002
struct UpperPlanMissing: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "COV002", slug: "upper-plan-missing",
    title: Bilingual(zh: "没有引用上级预案", en: "no upper plan"),
    severity: .error,
    rationale: Bilingual(
      zh: "省以下的预案要服从上级预案；不写明上级预案，上级预案修订时就不知道要跟着改。",
      en:
        "A plan below the province follows one above; unnamed, nobody knows that it must follow a revision."
    ),
    remedy: Bilingual(
      zh: "在封面信息中写明上级预案（upper）；上级预案不在文件集中的，先纳入。",
      en: "Name the upper plan in meta; where it is not in the set, bring it in first."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example(""), passing: example(#"<upper doc="EP-901"/>"#))

  private static func example(_ relations: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan("EP-900", "county", #"<p id="aexamp33">示例。</p>"#) {
        $0.scope = "county"
        $0.relations = relations
      },
      ExamplePlan("EP-901", "province", #"<p id="aexamp33">示例。</p>"#) { $0.scope = "province" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for plan in index.plans {
      let isBelow = ["site", "enterprise", "county", "city"].contains(plan.scope ?? "")
      if isBelow || !plan.upper.isEmpty { sink.cover() }
      if isBelow, plan.upper.isEmpty {
        sink.report(
          Bilingual(zh: "封面信息没有写明上级预案。", en: "Meta names no upper plan."), at: nil,
          in: plan.document,
          help: Bilingual(
            zh: "由\(index.owner(ofPlan: plan.index).zh)写明上级预案（upper）。",
            en: "\(index.owner(ofPlan: plan.index).en) names the upper plan (upper)."),
          // A draft just begun has its relations still to be written.
          cap: corpus.documents[plan.document].meta?.state == .draft ? .warning : nil)
      }
      for relation in plan.upper where relation.plan == nil {
        let id = relation.reference.document?.description ?? ""
        let omission = index.planSet.omissions.first {
          corpus.documents[$0.document].id == relation.reference.document
        }
        sink.report(
          omission.map {
            Bilingual(
              zh: "上级预案 \(id) \($0.why.zh)。", en: "The upper plan \(id) is out: \($0.why.en).")
          } ?? Bilingual(zh: "文件集中没有上级预案 \(id)。", en: "The upper plan \(id) is not in the set."),
          at: relation.node, in: plan.document,
          verdict: omission.map { !$0.isUndetermined } ?? corpus.isComplete ? .fail : .undetermined,
          discriminator: id)
      }
    }
  }
}
