import Documents
package import Corpus
import Diagnostics
import Model

/// LIF101
package struct RevisionNotRaised: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "LIF101", slug: "revision-not-raised",
    title: Bilingual(zh: "内容已改而版次未升", en: "changed without a new revision"),
    severity: .error,
    rationale: Bilingual(
      zh: "同一版次不能有两种内容：已经印发的是一种，库里的是另一种，某一天执行的是哪一种就说不清了，原来的批准也不再对应。",
      en:
        "One revision cannot have two texts: the issued one and this one. What held on a day is then unclear, and the approval no longer fits."
    ),
    remedy: Bilingual(
      zh: "版次加一，状态写“起草”，并在修改记录中写明原因和条款；无意改动的，恢复原文。",
      en:
        "Raise the revision number, set the state to draft and write the history entry; undo the change where it was not meant."
    ),
    failing: example(revision: 1, body: changed), passing: example(revision: 2, body: changed))

  private static let changed = #"<p id="aexamp22">本程序规定核安全监督检查的要求和方法。</p>"#

  private static func example(revision: Int, body: String) -> RuleExample {
    let path = "procedures/inspection/baseline/IP-900.xml"
    let before = ExampleMeta {
      $0.revision =
        #"number="1" state="effective" issued="2026-09-01" effective="2026-09-01" nextReview="2029-08-31""#
      $0.history =
        #"<history><entry revision="1" date="2026-09-01" reason="new">首次发布。</entry></history>"#
    }
    let after = ExampleMeta {
      $0.revision = #"number="\#(revision)" state="draft""#
      $0.history = before.history
    }
    return RuleExample(
      files: [.init(path, after.document(body))], excerpt: after.revisionLine,
      base: [.init(path, before.document(ExampleMeta.plainBody))], asOf: RuleExample.day)
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (index, answer) in corpus.lastEffective.sorted(by: { $0.key < $1.key }) {
      let document = corpus.documents[index]
      guard let revision = document.meta?.revision else { continue }
      sink.cover()
      switch answer {
      case .none: continue
      case .unknown(let depth):
        sink.report(
          Bilingual(
            zh: "库中只有最近\(depth)次提交的历史，没有找到本文件上一个生效的版次，无法判定版次是否已升。",
            en:
              "The history is only \(depth) commits deep and holds no effective revision of this document; whether the number was raised cannot be decided."
          ),
          at: nil, in: index,
          help: Bilingual(
            zh: "取回完整的历史（git fetch --unshallow，流水线中取消浅克隆）后再校验。",
            en: "Fetch the whole history (`git fetch --unshallow`), then check again."),
          verdict: .undetermined, discriminator: "depth")
      case .found(let last, let digest, let commit, _):
        guard revision <= last else { continue }
        guard let digest, let own = document.digest else {
          sink.report(
            Bilingual(
              zh: "本文件第\(revision)版与已生效的第\(last)版无法比较：其中有词汇表以外的内容。",
              en:
                "Revision \(revision) cannot be compared with the effective revision \(last): one has content outside the vocabulary."
            ),
            at: nil, in: index,
            help: Bilingual(zh: "先改正文件结构的问题。", en: "First cure the faults of structure."),
            verdict: .undetermined, discriminator: "digest")
          continue
        }
        guard digest != own else { continue }
        let source = commit.count >= 40 ? String(commit.prefix(10)) : commit
        sink.report(
          Bilingual(
            zh: revision == last
              ? "规范性内容与已生效的第\(last)版（提交 \(source)）不同，版次仍写第\(revision)版。"
              : "规范性内容与已生效的第\(last)版（提交 \(source)）不同，版次却写第\(revision)版，比已生效的还低。",
            en:
              "The normative content differs from the effective revision \(last) (commit \(source)), but the number is \(revision)."
          ),
          at: nil, in: index, discriminator: "text")
      }
    }
  }
}
