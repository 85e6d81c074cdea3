package import Corpus
import Diagnostics
import Documents
import Model

/// LIF303
package struct RevisionWithoutChange: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "LIF303", slug: "revision-without-change",
    title: Bilingual(zh: "版次已升而内容未变", en: "new revision without a change"),
    severity: .warning,
    rationale: Bilingual(
      zh: "规范性内容与上一个生效的版次摘要相同，升版没有改动任何要求：使用者要重新学习、重新比对，批准也要重走一遍，却没有不同。",
      en:
        "The normative content has the digest of the last effective revision: users must compare and approvers sign again for nothing."
    ),
    remedy: Bilingual(
      zh: "忘了改的，补上改动；只改了指导性文字、注或者排版的，不必升版，改回原版次。",
      en:
        "Make the change that was meant; where only guidance, notes or layout changed, keep the old number."
    ),
    failing: example(ExampleMeta.plainBody),
    passing: example(#"<p id="aexamp22">本程序规定核安全监督检查的要求和方法。</p>"#))

  private static func example(_ body: String) -> RuleExample {
    let path = "procedures/inspection/baseline/IP-900.xml"
    let before = ExampleMeta {
      $0.revision =
        #"number="1" state="effective" issued="2024-09-01" effective="2024-09-01" nextReview="2027-08-31""#
    }
    let after = ExampleMeta { $0.revision = #"number="2" state="review""# }
    return RuleExample(
      files: [.init(path, after.document(body))], excerpt: after.revisionLine + body,
      base: [.init(path, before.document(ExampleMeta.plainBody))], asOf: RuleExample.day)
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (index, answer) in corpus.lastEffective.sorted(by: { $0.key < $1.key }) {
      let document = corpus.documents[index]
      guard case .found(let last, let digest, _, _) = answer, let digest,
        let own = document.digest, let meta = document.meta, let revision = meta.revision,
        revision > last
      else { continue }
      sink.cover()
      // A draft that was just begun still has the old text.
      guard own == digest, meta.state != .draft, meta.state != nil else { continue }
      sink.report(
        Bilingual(
          zh: "第\(revision)版的规范性内容与已生效的第\(last)版完全相同（摘要一致）。",
          en:
            "The normative content of revision \(revision) is that of the effective revision \(last): the digests are equal."
        ),
        at: nil, in: index, discriminator: "same")
    }
  }
}
