import Corpus
import Diagnostics
import Documents
import Model

/// REF211
struct LicenseeRevisionSuperseded: CorpusRule {
  static let metadata = RuleMetadata(
    code: "REF211", slug: "licensee-revision-superseded",
    title: Bilingual(zh: "引用的是营运单位文件的旧版", en: "former revision of a licensee document"),
    severity: .warning,
    rationale: Bilingual(
      zh: "营运单位按现行版次运行；按旧版检查，判据可能已经改变。",
      en:
        "The licensee works to the current revision; by a former one the criterion may be another."),
    remedy: Bilingual(
      zh: "对照现行版次核对章节和内容后改引；确指旧版的，标注 role=\"historical\"。",
      en:
        "Hold it against the current revision and cite that; where the former one is meant, tag the citation role=\"historical\"."
    ),
    failing: .procedure(
      #"<p id="aexamp22">符合示例核电厂技术规格书（A版）3.4.1。</p>"#,
      registry: LicenseeExample.files),
    passing: .procedure(
      #"<p id="aexamp22">符合示例核电厂技术规格书（B版）3.4.1；原示例核电厂技术规格书（A版）3.4.1不再执行。</p>"#,
      registry: LicenseeExample.files))

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    LicenseeFindings(corpus).superseded(&sink)
  }
}
