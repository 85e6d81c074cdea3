import Corpus
import Diagnostics
import Documents
import Model

/// REF210
struct LicenseePlaceMissing: CorpusRule {
  static let metadata = RuleMetadata(
    code: "REF210", slug: "licensee-place-missing",
    title: Bilingual(
      zh: "所引的营运单位文件版次或者章节不存在", en: "no such revision or section of a licensee document"),
    severity: .error,
    rationale: Bilingual(
      zh: "引用的版次、章节不存在，检查就没有判定依据；多半是文件换版后章节重排，引用没有跟上。",
      en:
        "A revision or section that does not exist is no ground to judge by; mostly the document was renumbered and the citation was not."
    ),
    remedy: Bilingual(
      zh: "对照所引的文件核对版次和章节；登记有缺的，补到 registry/licensee-documents.xml。",
      en:
        "Check revision and section against the document; where the register lacks them, add them to registry/licensee-documents.xml."
    ),
    failing: .procedure(
      #"<p id="aexamp22">符合示例核电厂技术规格书3.4.9和示例核电厂技术规格书（D版）3.4.1。</p>"#,
      registry: LicenseeExample.files),
    passing: .procedure(
      #"<p id="aexamp22">符合示例核电厂技术规格书3.4.1、技术规格书9.9.9和停堆安全管理程序第5.2.4节。</p>"#,
      registry: LicenseeExample.files))

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    LicenseeFindings(corpus).missing(&sink)
  }
}
