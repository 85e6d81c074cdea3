package import Corpus
import Diagnostics
import Documents
import Model

/// LIF106
package struct AlteredSinceApproval: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "LIF106", slug: "altered-since-approval",
    title: Bilingual(zh: "批准后内容被改动", en: "altered since approval"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "批准的是当时那个文本。规范性内容改动以后，批准即告无效，不能再以这一版的名义执行。",
      en:
        "The approval was given to the text of that moment. Once the normative content differs the approval is void, and this text may not be applied in its name."
    ),
    remedy: Bilingual(
      zh: "无意改动的，恢复批准时的文本；需要修改的，升版并重新履行编制、校核、审核、批准。",
      en:
        "Restore the approved text; where the change is meant, raise the revision and have it prepared, checked, reviewed and approved again."
    ),
    isWaivable: false,
    failing: .meta(
      ApprovalExample.meta, others: [ApprovalExample.file(digest: "0123456789abcdef")]),
    passing: .meta(
      ApprovalExample.meta, others: [ApprovalExample.file(digest: ApprovalExample.digest)]))

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    let index = ApprovalIndex(corpus)
    guard !index.isEmpty else { return }
    for (place, document) in corpus.documents.enumerated() {
      let approvals = index.approvals(of: document)
      guard let last = approvals.last, let revision = document.meta?.revision else { continue }
      sink.cover()
      let related = corpus.index(ofPath: last.origin.path).map { file in
        [
          RawFinding.Related(
            document: file, node: last.origin.node,
            message: Bilingual(zh: "批准记录", en: "the record of the approval"))
        ]
      }
      guard let digest = document.digest else {
        sink.report(
          Bilingual(
            zh: "本文件有词汇表以外的内容，算不出摘要，无法判定是否与批准的文本一致。",
            en:
              "The document has content outside the vocabulary and so no digest; whether it is the approved text cannot be decided."
          ),
          at: nil, in: place,
          help: Bilingual(zh: "先改正文件结构的问题。", en: "First cure the faults of structure."),
          verdict: .undetermined, related: related ?? [], discriminator: "digest")
        continue
      }
      let matches = approvals.map { DigestMatch(recorded: $0.digest, actual: digest) }
      if matches.contains(where: { if case .same = $0 { true } else { false } }) { continue }
      let short = matches.compactMap { match in
        if case .tooShort(let digits) = match { digits } else { nil }
      }
      if let digits = short.max() {
        sink.report(
          Bilingual(
            zh:
              "批准记录中的摘要只有\(digits)位，与现在的文本开头相同，但位数不足\(DigestMatch.enough)位，无法判定是否同一文本。",
            en:
              "The recorded digest has only \(digits) digits; they agree, but fewer than \(DigestMatch.enough) decide nothing."
          ),
          at: nil, in: place,
          help: Bilingual(
            zh: "在批准记录中写明完整的摘要：\(digest)；补写前核对文本确为批准的文本。",
            en: "Record the whole digest, \(digest), once the text is known to be the approved one."
          ),
          verdict: .undetermined, related: related ?? [], discriminator: "short")
        continue
      }
      sink.report(
        Bilingual(
          zh:
            "第\(revision)版批准时的摘要为 \(Self.shortened(last.digest))，现在的文本为 \(Self.shortened(digest))，批准已经无效。",
          en:
            "Revision \(revision) was approved with digest \(Self.shortened(last.digest)); the text now has \(Self.shortened(digest)). The approval is void."
        ),
        at: nil, in: place, related: related ?? [], discriminator: "altered")
    }
  }

  private static func shortened(_ digest: String) -> String {
    digest.utf8.count > 23 ? digest.prefix(23) + "…" : digest
  }
}
