package import Corpus
import Diagnostics
import Documents
import Model

/// LIF301
package struct ChangeWithoutReason: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "LIF301", slug: "change-without-reason",
    title: Bilingual(zh: "条款有改动而修改记录没有写明", en: "changed clause without a reason"),
    severity: .warning,
    rationale: Bilingual(
      zh: "修订对照表逐条写明修订理由，理由取自修改记录。改了的条款没有列入，对照表上就是“（缺理由）”，审核人无从判断。",
      en:
        "The table of changes gives a reason for each clause, taken from the history. A changed clause that no entry names stands there without one, and reviewers cannot judge it."
    ),
    remedy: Bilingual(
      zh: "在本版的修改记录中，用 clauses 列出改动的条款标识（列出章节的，其下各条一并算在内），并说明原因；无意改动的，恢复原文。",
      en:
        "List the ids of the changed clauses in `clauses` of this revision's entry (a section speaks for what stands in it) and say why; undo what was not meant."
    ),
    failing: example(#" clauses="aexamp44""#), passing: example(#" clauses="aexamp22 aexamp44""#))

  private static func example(_ clauses: String) -> RuleExample {
    let path = "procedures/inspection/baseline/IP-900.xml"
    let first = #"<entry revision="1" date="2024-09-01" reason="new">首次发布。</entry>"#
    let before = ExampleMeta {
      $0.revision =
        #"number="1" state="effective" issued="2024-09-01" effective="2024-09-01" nextReview="2027-08-31""#
      $0.history = "<history>\(first)</history>"
    }
    let after = ExampleMeta {
      $0.revision = #"number="2" state="review""#
      $0.history =
        "<history>\(first)<entry revision=\"2\" date=\"2026-09-01\" reason=\"experience\"\(clauses)>补充检查方法。</entry></history>"
    }
    let body = #"<p id="aexamp22">本程序规定核安全监督检查的要求和方法。</p><p id="aexamp44">检查以抽样方式进行。</p>"#
    return RuleExample(
      files: [.init(path, after.document(body))], excerpt: after.revisionLine + body,
      base: [.init(path, before.document(ExampleMeta.plainBody))], asOf: RuleExample.day)
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (index, changes) in corpus.unexplained.sorted(by: { $0.key < $1.key }) {
      sink.cover()
      // Without any entry the revision has no reason at all: LIF103 says so.
      guard let entry = changes.entry, !changes.places.isEmpty else { continue }
      let meta = corpus.documents[index].meta
      let shown = changes.places.prefix(8)
      let more = changes.places.count - shown.count
      let revision = meta?.revision ?? 0
      let zh =
        shown.map(\.zh).joined(separator: "、") + (more > 0 ? "等\(changes.places.count)处" : "")
      let en = shown.map(\.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      sink.report(
        Bilingual(
          zh: changes.entryNamesClauses
            ? "与已生效的一版相比，本版（第\(revision)版）还改动了\(zh)，修改记录没有列入。"
            : "本版（第\(revision)版）的修改记录没有写明涉及哪些条款；与已生效的一版相比，改动了\(zh)。",
          en: changes.entryNamesClauses
            ? "Against the effective revision, revision \(revision) also changes \(en); its history entry does not name it."
            : "The entry of revision \(revision) names no clauses; against the effective revision it changes \(en)."
        ),
        at: entry, in: index, discriminator: "clauses",
        cap: meta?.state == .draft || meta?.state == nil ? .info : nil)
    }
  }
}
