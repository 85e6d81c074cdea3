import Corpus
import Diagnostics
import Import
import Model

/// REF110
struct ConcordancePointsNowhere: CorpusRule {
  static let metadata = RuleMetadata(
    code: "REF110", slug: "concordance-points-nowhere",
    title: Bilingual(zh: "新旧条文对照表指向空处", en: "concordance points at nothing"),
    severity: .error,
    rationale: Bilingual(
      zh: "法规更替后改引哪一条，以新旧条文对照表为准；表中的条文不存在，照表改引就会引错。",
      en:
        "What is cited after a law has been replaced follows the concordance; where its provision does not exist, citations are changed to something wrong."
    ),
    remedy: Bilingual(
      zh: "核对条、款、项的序号，改正这一行；法规库中没有该法规的，先用 guiju regulation import 导入。",
      en:
        "Check the numbers of article, paragraph and point and correct the row; where the library lacks the regulation, import it with `guiju regulation import`."
    ),
    failing: ConcordanceExample.with(
      row: #"<row from="exa#2.1" to="exb#3" relation="changed" state="unverified"/>"#),
    passing: ConcordanceExample.with(
      row: #"<row from="exa#2.1" to="exb#2.2" relation="changed" state="unverified"/>"#))

  static let reads = CorpusView.law

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    ConcordanceProblems.report(in: corpus, &sink) {
      $0 == .pointsNowhere || $0 == .unknownRegulation
    }
  }
}
