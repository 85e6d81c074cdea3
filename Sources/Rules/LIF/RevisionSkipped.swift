package import Corpus
import Diagnostics
import Documents
import Model

/// LIF108
package struct RevisionSkipped: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "LIF108", slug: "revision-skipped",
    title: Bilingual(zh: "版次不连续", en: "revision skipped or lowered"),
    severity: .warning,
    rationale: Bilingual(
      zh: "版次应当一版接一版；跳号或者倒退，别人会以为中间少收了一版。",
      en:
        "Revisions follow each other; where a number is skipped or lowered, readers think they missed one."
    ),
    remedy: Bilingual(
      zh: "改为上一版的版次加一；确有中间版次而没有入库的，补入或者在修改记录中说明。",
      en:
        "Use the number after the last one; where a revision between was not kept here, add it or say so in the history."
    ),
    failing: example(revision: 3), passing: example(revision: 2))

  private static func example(revision: Int) -> RuleExample {
    let path = "procedures/inspection/baseline/IP-900.xml"
    let history =
      #"<history><entry revision="1" date="2026-09-01" reason="new">首次发布。</entry></history>"#
    let before = ExampleMeta {
      $0.revision =
        #"number="1" state="effective" issued="2026-09-01" effective="2026-09-01" nextReview="2029-08-31""#
      $0.history = history
    }
    let after = ExampleMeta {
      $0.revision = #"number="\#(revision)" state="draft""#
      $0.history = history
    }
    return RuleExample(
      files: [.init(path, after.document(#"<p id="aexamp22">本程序规定检查的要求和方法。</p>"#))],
      excerpt: after.revisionLine,
      base: [.init(path, before.document(ExampleMeta.plainBody))], asOf: RuleExample.day)
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    guard let base = corpus.base else { return }
    for (index, document) in corpus.documents.enumerated() {
      guard document.kind?.isControlled ?? false, let id = document.id,
        let revision = document.meta?.revision
      else { continue }
      var known: Int?
      if case .found(let last, let digest, _, _)? = corpus.lastEffective[index] {
        // A changed text below the effective revision is LIF101's.
        if revision < last, digest != document.digest { continue }
        known = last
      }
      let before = base[id]?.facts.meta
      if let number = before?.revision, revision < number || before?.state?.isIssued == true {
        known = max(known ?? 0, number)
      }
      guard let known else { continue }
      sink.cover()
      if revision < known {
        sink.report(
          Bilingual(
            zh: "版次由第\(known)版退为第\(revision)版。",
            en: "The revision went from \(known) back to \(revision)."),
          at: nil, in: index, discriminator: "lowered")
      } else if revision > known + 1 {
        sink.report(
          Bilingual(
            zh: "上一版是第\(known)版，本版写第\(revision)版，中间缺第\(Self.gap(known, revision))版。",
            en: "The revision went from \(known) to \(revision)."),
          at: nil, in: index, discriminator: "skipped")
      }
    }
  }

  private static func gap(_ known: Int, _ revision: Int) -> String {
    known + 2 == revision ? "\(known + 1)" : "\(known + 1)至\(revision - 1)"
  }
}
