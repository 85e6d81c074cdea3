import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// COV001
struct CounterpartPlanMissing: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "COV001", slug: "counterpart-plan-missing",
    title: Bilingual(zh: "缺少对应预案", en: "no plan of the other side"),
    severity: .error,
    rationale: Bilingual(
      zh: "预案给别的单位派了任务，那家单位却没有自己的预案：谁去做、怎么做、来不来得及，没有人答得出。",
      en:
        "A plan gives work to a body that has no plan of its own: nobody can say who does it, how, and in time."
    ),
    remedy: Bilingual(
      zh: "由承担任务的单位编制预案并纳入文件集；由上级预案统一规定的，在机构名录中写明上级（parent）；确不需要的，写明 noCounterpart 及理由。",
      en:
        "The body writes its plan and it joins the set; where a parent's plan binds it, the register names the parent; where none is needed, say so with noCounterpart and why."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example([]),
    passing: example([
      ExamplePlan("EP-901", "county", #"<p id="aexamp33">本预案规定撤离运输。</p>"#) { $0.scope = "county" }
    ]))

  private static func example(_ more: [ExamplePlan]) -> RuleExample {
    ExamplePlan.example(
      [
        ExamplePlan(
          "EP-900", "province",
          #"<action id="aexamp33" actor="party:county"><p id="aexamp44">示例县人民政府组织撤离运输。</p></action>"#
        ) { $0.scope = "province" }
      ] + more)
  }

  /// The attributes by which a plan gives somebody a part.
  private static let parts: [(ElementName, [AttributeName])] = [
    (.role, [.party]), (.command, [.lead, .decider]), (.action, [.actor]),
    (.notification, [.from, .to]), (.receipt, [.from]), (.request, [.from]),
    (.handover, [.from, .to]),
    (.acceptance, [.from, .to]), (.protectiveAction, [.proposer, .decider, .implementer]),
    (.monitoring, [.by]),
  ]

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for plan in index.plans {
      let resolver = PartyResolver(plan, index.directory)
      var seen: Set<Int> = []
      for (name, attributes) in Self.parts {
        for element in plan.elements(name) where element[.noCounterpart] == nil {
          for reference in attributes.flatMap({ element.parties($0) }) {
            guard let party = resolver.resolve(reference).party, seen.insert(party).inserted else {
              continue
            }
            sink.cover()
            let kind = index.directory[party].kind
            guard kind != "public", kind != "media",
              index.planSet.plans(speakingFor: party).isEmpty
            else { continue }
            let name = index.words.party(party)
            sink.report(
              Bilingual(
                zh: "\(plan.name.zh)给\(name.zh)规定了任务，文件集中没有它或者其上级单位的预案。",
                en:
                  "\(plan.name.en) gives a part to \(name.en); neither it nor a body above it has a plan here."
              ),
              at: element.place.node, in: plan.document,
              help: Bilingual(
                zh:
                  "由\(name.zh)编制预案并纳入文件集；确不需要的，由\(index.owner(ofPlan: plan.index).zh)写明理由（noCounterpart）。",
                en:
                  "\(name.en) writes its plan and it joins the set; where none is needed, \(index.owner(ofPlan: plan.index).en) says why (noCounterpart)."
              ),
              verdict: corpus.isComplete ? .fail : .undetermined,
              discriminator: index.directory[party].key)
          }
        }
      }
    }
  }
}
