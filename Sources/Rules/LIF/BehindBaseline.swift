package import Corpus
import Diagnostics
import Documents
import Model

/// LIF302
package struct BehindBaseline: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "LIF302", slug: "behind-baseline",
    title: Bilingual(zh: "实施细则落后于统一程序", en: "derived document behind its baseline"),
    severity: .warning,
    rationale: Bilingual(
      zh: "统一程序已有新版生效，实施细则依据的还是旧版：同一件事，各监督站的检查深度、频次和期限会不一样。",
      en:
        "A newer revision of the baseline is in force while this document still follows an older one: depth, frequency and limits then differ between stations."
    ),
    remedy: Bilingual(
      zh: "运行 guiju update 文件标识，把两版之间的改动并入，再升版、写修改记录。",
      en:
        "Run `guiju update DOC` to bring in what changed, then raise the revision and write the history entry."
    ),
    failing: example(1), passing: example(2))

  private static func example(_ revision: Int) -> RuleExample {
    let own = ExampleMeta {
      $0.history = #"<applicability role="implementation" baseline="IP-901@\#(revision)"/>"#
    }
    return .meta(own, others: [UpstreamExample.second])
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (index, document) in corpus.documents.enumerated() {
      guard let meta = document.meta, meta.state != .withdrawn, let reference = meta.baseline,
        let id = reference.document, let followed = reference.revision,
        let upstream = corpus.byID[id]?.first
      else { continue }
      sink.cover()
      guard let current = EffectiveRevision.of(upstream, corpus), followed < current else {
        continue
      }
      let link = document.facts?.links.first { link in
        link.attribute == .baseline && link.element == .applicability
      }
      let title = corpus.documents[upstream].title
      let since = corpus.documents[upstream].meta?.effective.map { "，\($0.chinese)起施行" } ?? ""
      sink.report(
        Bilingual(
          zh: "本文件依据《\(title)》第\(followed)版，该程序现行有效的是第\(current)版\(since)。",
          en:
            "The document follows revision \(followed) of \(id); revision \(current) is in force."),
        at: link?.node, spot: .attribute(AttributeName.baseline.text), in: index,
        related: [
          .init(
            document: upstream, node: nil,
            message: Bilingual(zh: "统一程序", en: "the baseline"))
        ], discriminator: "baseline")
    }
  }
}
