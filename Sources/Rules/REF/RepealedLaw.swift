import Corpus
import Diagnostics
import Documents
import Model

/// REF003
struct RepealedLaw: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF003", slug: "repealed-law-cited",
    title: Bilingual(zh: "引用的法规已废止", en: "repealed law cited"),
    severity: .error,
    rationale: Bilingual(
      zh:
        "法规废止以后，以它为依据的条款失去依据；按它提出的检查要求和处理措施可能被质疑。标注了的引用、没有标注的引用、以简称和“该法”所作的引用，以及只写“前款”而承接的引用，都在其内。",
      en:
        "Once a law is repealed, a clause that rests on it rests on nothing, and whatever is done under the clause can be challenged. Citations with and without a tag, by short name or 该法, and those that a bare 前款 takes over, are all meant."
    ),
    remedy: Bilingual(
      zh:
        "改引现行法规的相应条款，见 regulations/concordance 的新旧条文对照表；对照行经核定的，guiju fix 可以改引。如系叙述历史事实，请写作“原《…》”或者标注为历史引用（role=\"historical\"）。",
      en:
        "Cite the provision now in force, see the concordance under regulations/concordance; where its row is verified, `guiju fix` re-points the citation. Where the clause tells history, write 原《…》 or mark the citation role=\"historical\"."
    ),
    failing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例污染防治法#2">《示例污染防治法》第二条</cite>（以下简称《污染法》）核实。</p><p id="aexamp44">《污染法》第一条的记录，逐份核对。</p><p id="aexamp55">前款规定的记录，保存期内不得销毁。</p>"#,
      registry: LawExample.library),
    passing: .procedure(
      #"<p id="aexamp22">原《示例污染防治法》第二条规定的记录，以及<cite target="示例污染防治法#2" role="historical">《示例污染防治法》第二条</cite>施行期间的记录，依照<cite target="示例法典#2">《示例法典》第二条</cite>保存。</p><p id="aexamp44">前款规定的示例污染防治工作，按年度评价。</p>"#,
      registry: LawExample.library))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let law = document.law, !law.uses.isEmpty else { return }
    sink.cover()
    for group in CitedGroup.all(in: document, where: { $0.repeal != nil }) {
      report(group, document, &sink)
    }
  }

  private func report(_ group: CitedGroup, _ document: DocumentContext, _ sink: inout FindingSink) {
    guard let repeal = group.resolutions.first?.repeal else { return }
    let by = repeal.by.map { group.library.printed($0) }.map {
      Bilingual(zh: "（\($0)）", en: " (\($0))")
    }
    let remark = group.carriedRemark
    let successors = SuccessionWords.of(
      group.resolutions.flatMap { $0.repeal?.successors ?? [] }, group.library)
    sink.report(
      Bilingual(
        zh: "《\(group.title)》自\(repeal.date.chinese)起废止\(by?.zh ?? "")。\(remark.zh)",
        en: "《\(group.title)》 is repealed since \(repeal.date)\(by?.en ?? "").\(remark.en)"),
      at: group.node, spot: group.spot,
      help: successors.map {
        Bilingual(
          zh: $0.zh + Self.metadata.remedy.zh, en: $0.en + " " + Self.metadata.remedy.en)
      },
      discriminator: group.discriminator, cap: group.isVerified ? nil : .warning,
      repointing: Repointing(group, in: document))
  }
}
