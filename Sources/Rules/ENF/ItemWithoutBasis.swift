import Corpus
import Diagnostics
import Documents
import Impact
import Model

/// ENF002
struct ItemWithoutBasis: DocumentRule {
  static let metadata = RuleMetadata(
    code: "ENF002", slug: "item-without-basis",
    title: Bilingual(zh: "检查事项没有现行依据", en: "inspection item without basis"),
    severity: .warning,
    rationale: Bilingual(
      zh: "检查事项应当有现行有效的法规、标准或者许可文件作为依据；没有依据的检查加重被检查单位的负担，发现的问题也难以处理。",
      en:
        "What is inspected must rest on law, standards or licence documents in force; without that it is a burden, and what is found can hardly be acted upon."
    ),
    remedy: Bilingual(
      zh: "在检查要求或者判定准则中写明现行依据；确无依据的，删去该事项。",
      en:
        "Cite what the item rests on in its requirement or criterion; delete the item where there is nothing."
    ),
    failing: EnforcementExample.item("核实登记齐全。", files: []),
    passing: EnforcementExample.item("依照《示例旧法》第二条核实登记。", files: []))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard document.facts.kind == .procedure, let law = document.law else { return }
    for item in Coverage.items(of: document.facts, law) {
      sink.cover()
      // What cannot be found is told where it is cited.
      let resolutions = item.otherCitations.map { law.resolutions[$0] }
      guard item.bases.isEmpty, resolutions.allSatisfy(\.isFound) else { continue }
      let message: Bilingual
      if !resolutions.isEmpty {
        message = Bilingual(
          zh: "本事项所引的法规都已废止或者尚未施行，没有现行依据。",
          en: "All law that the item cites is repealed or not yet in force.")
      } else if item.citesLicensee {
        message = Bilingual(
          zh: "本事项只引用营运单位自己的文件，没有写明法规、标准或者许可文件依据。",
          en: "The item cites the licensee's own documents only, no law, standard or licence.")
      } else {
        message = Bilingual(
          zh: "本事项没有引用任何法规、标准或者文件作为依据。",
          en: "The item cites nothing that it could rest on.")
      }
      sink.report(
        message, at: item.node,
        cap: item.citesLicensee && resolutions.isEmpty ? .info : nil)
    }
  }
}
