package import Corpus
import Diagnostics
import Documents
import Model

/// LIF105
package struct ApprovalMissing: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "LIF105", slug: "approval-missing",
    title: Bilingual(zh: "没有批准记录", en: "no record of approval"),
    severity: .warning,
    rationale: Bilingual(
      zh: "批准在办公系统或者纸面上进行，库中没有记录，就说不清这一版由谁在何时批准、批准的是不是现在这个文本。",
      en:
        "Approval is given in the office system or on paper; without a record here nobody can say who approved this revision, when, and whether it was this text."
    ),
    remedy: Bilingual(
      zh: "在 approvals 目录补记批准记录：文件和版次、规范性内容的摘要、各环节的签署人和日期、批准文号。",
      en:
        "Record the approval under approvals/: document and revision, digest of the normative content, who signed in which part and when, number of the act."
    ),
    failing: .meta(
      ApprovalExample.meta,
      others: [ApprovalExample.file(doc: "IP-901@1", digest: ApprovalExample.digest)]),
    passing: .meta(
      ApprovalExample.meta, others: [ApprovalExample.file(digest: ApprovalExample.digest)]))

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    let approvals = ApprovalIndex(corpus)
    for (index, document) in corpus.documents.enumerated() {
      guard let meta = document.meta, let revision = meta.revision,
        meta.state == .approved || meta.state == .effective
      else { continue }
      sink.cover()
      guard approvals.approvals(of: document).isEmpty else { continue }
      let state = meta.state?.name ?? LifecycleState.effective.name
      if corpus.approvals.isEmpty {
        sink.report(
          Bilingual(
            zh: "第\(revision)版状态为\(state.zh)，本库没有任何批准记录，无法判定是否经过批准。",
            en:
              "Revision \(revision) is \(state.en); the repository has no record of any approval, so whether it was approved cannot be decided."
          ),
          at: nil, in: index, verdict: .undetermined)
      } else {
        sink.report(
          Bilingual(
            zh: "第\(revision)版状态为\(state.zh)，批准记录中没有这一版。",
            en: "Revision \(revision) is \(state.en), but no approval of it is recorded."),
          at: nil, in: index)
      }
    }
  }
}
