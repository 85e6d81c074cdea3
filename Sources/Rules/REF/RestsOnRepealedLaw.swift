import Corpus
import Diagnostics
import Documents
import Import
import Model

/// REF206
struct RestsOnRepealedLaw: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF206", slug: "rests-on-repealed-law",
    title: Bilingual(zh: "所引条文本身依照已废止的法规", en: "cited provision rests on a repealed law"),
    severity: .warning,
    rationale: Bilingual(
      zh: "上位法已经废止，下位法规的条文还写着“依照”它执行：本条款隔一层以废止的法规为依据，执行时找不到落脚处。",
      en:
        "The upper law is gone, and the lower rule still says that it applies: the clause rests on repealed law at one remove."
    ),
    remedy: Bilingual(
      zh: "本条款的引用不必改；需要时同时引用现行上位法。下位法规的修改由法规部门向制定机关提出建议。",
      en:
        "The citation itself need not change; cite the upper law in force beside it where needed. The lower rule is for its maker to amend: suggest it."
    ),
    failing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例废物管理条例#2.1">《示例废物管理条例》第二条第一款</cite>核实。</p>"#,
      registry: LawExample.library),
    passing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例废物管理条例#1">《示例废物管理条例》第一条</cite>和<cite target="示例废物管理条例#2.2">第二条第二款</cite>核实；<cite target="示例废物管理条例">《示例废物管理条例》</cite>全文可查。</p>"#,
      registry: LawExample.library))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let law = document.law, !law.uses.isEmpty else { return }
    sink.cover()
    let resolver = law.resolver
    let groups = CitedGroup.all(in: document) { resolution in
      resolution.repeal == nil && !resolver.reliances(of: resolution).isEmpty
    }
    for group in groups {
      let reliances = group.resolutions.flatMap { resolver.reliances(of: $0) }
      guard let first = reliances.first, let repeal = first.resolution.repeal,
        let entry = first.resolution.entry
      else { continue }
      let title = law.resolver.library.entries[entry].regulation.title
      let cited = "《\(title)》" + first.resolution.printedLocator(in: law.resolver.library)
      sink.report(
        Bilingual(
          zh: "《\(group.title)》\(first.printed)写明依照\(cited)，该法自\(repeal.date.chinese)起废止。",
          en: "《\(group.title)》\(first.printed) refers to \(cited), repealed since \(repeal.date)."),
        at: group.node, spot: group.spot,
        discriminator: group.discriminator)
    }
  }
}
