import Corpus
import Diagnostics
import Documents
import Model

/// REF209
struct LicenseeWordsDiffer: CorpusRule {
  static let metadata = RuleMetadata(
    code: "REF209", slug: "licensee-words-differ",
    title: Bilingual(zh: "印出的营运单位文件与标注不一致", en: "printed licensee document and tag disagree"),
    severity: .error,
    rationale: Bilingual(
      zh: "读者看印出的文字，核对按标注；种类、版次、章节两者不一致，必有一处是错的。",
      en:
        "Readers see the printed words, checks use the tag; where kind, revision or section disagree, one of them is wrong."
    ),
    remedy: Bilingual(
      zh: "对照所引的文件，改正文字，或者改正标注的 document、section、revision、target。",
      en:
        "Hold it against the document and correct the words, or `document`, `section`, `revision`, `target` of the tag."
    ),
    failing: .procedure(
      #"<p id="aexamp22">符合<cite kind="licensee" document="tech-spec" section="3.4.2">示例核电厂技术规格书3.4.1</cite>。</p>"#,
      registry: LicenseeExample.files),
    passing: .procedure(
      #"<p id="aexamp22">符合<cite kind="licensee" document="tech-spec" section="3.4.1">示例核电厂技术规格书3.4.1</cite>和<cite kind="licensee" document="tech-spec">技术规格书运行限值</cite>。</p>"#,
      registry: LicenseeExample.files))

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    LicenseeFindings(corpus).mismatches(&sink)
  }
}
