import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// CMD001
struct PostVacant: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "CMD001", slug: "post-vacant",
    title: Bilingual(zh: "岗位无人", en: "a post without a holder"),
    severity: .error,
    rationale: Bilingual(
      zh: "应急岗位没有写明担任人，也没有替代人，第一分钟就没有人接电话、下命令。",
      en: "An emergency post with neither holder nor deputy: nobody takes the first call."),
    remedy: Bilingual(
      zh: "写明该岗位由何职务担任，并按顺序写明替代人。",
      en: "Name the office that holds the post, and its deputies in order."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example(false),
    passing: example(true))

  private static func example(_ isHeld: Bool) -> RuleExample {
    let holder = isHeld ? #"由<holder post="值班经理">值班经理</holder>担任。"# : "待定。"
    return ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.block("role", "aexamp33", #"post="应急总指挥" party="party:plant""#, holder))
    ])
  }

  /// What a drafter writes where nobody is named yet.
  private static let vacant: Set<String> = [
    "空缺", "（空缺）", "待定", "（待定）", "暂缺", "（暂缺）", "暂空", "无", "未定", "待明确", "待任命", "—", "——", "-", "/",
  ]

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for plan in index.plans where plan.isModelled {
      for position in plan.indexes(.role) {
        sink.cover()
        let role = plan.elements[position]
        let isHeld = [ElementName.holder, .deputy].contains { name in
          plan.children(of: position, name).contains { holder in
            [holder[.post], holder[.person]].compactMap(\.self).contains {
              !Self.vacant.contains($0)
            }
          }
        }
        guard !isHeld else { continue }
        let post = role[.post] ?? ""
        let only = plan.children(of: position, .acting).isEmpty
        sink.report(
          Bilingual(
            zh: "“\(post)”没有担任人和替代人\(only ? "" : "，只写了到位前的代行人")。",
            en:
              "“\(post)” has neither holder nor deputy\(only ? "" : ", only somebody who acts until arrival")."
          ),
          at: role.place.node, in: role.place.document)
      }
    }
  }
}
