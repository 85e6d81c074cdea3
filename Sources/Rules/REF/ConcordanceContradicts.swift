import Corpus
import Diagnostics
import Import
import Model

/// REF111
struct ConcordanceContradicts: CorpusRule {
  static let metadata = RuleMetadata(
    code: "REF111", slug: "concordance-row-contradicts-itself",
    title: Bilingual(zh: "新旧条文对照表的一行自相矛盾", en: "row of a concordance contradicts itself"),
    severity: .error,
    rationale: Bilingual(
      zh: "自动改引只采用已核定的行；没有核定人的“已核定”、没有新条文的对应关系，都不能作为依据。",
      en:
        "Only verified rows feed corrections; a row verified by nobody, or a relation without a new provision, is no ground for one."
    ),
    remedy: Bilingual(
      zh: "写明核定人和核定日期，或者改回未核定；无对应的不写新条文，其余关系写明新条文；重复的行删去一行。",
      en:
        "Say who verified the row and when, or mark it unverified; name the new provision unless there is none; delete the repeated row."
    ),
    failing: ConcordanceExample.with(
      row: #"<row from="exa#1" to="exb#1" relation="same" state="verified"/>"#),
    passing: ConcordanceExample.with(
      row:
        #"<row from="exa#1" to="exb#1" relation="same" state="verified" verifiedBy="张三" verifiedOn="2026-09-02"/>"#
    ))

  static let reads = CorpusView.law

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    ConcordanceProblems.report(in: corpus, &sink) {
      $0 != .pointsNowhere && $0 != .unknownRegulation
    }
  }
}
