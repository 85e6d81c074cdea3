package import Corpus
import Diagnostics
import Documents
import Model

/// REF002
package struct StaleUpstream: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "REF002", slug: "stale-upstream-revision",
    title: Bilingual(zh: "所依据的上位文件版次已过期", en: "stale revision of an upstream document"),
    severity: .error,
    rationale: Bilingual(
      zh: "文件写明依据上位预案或者来源文件的某一版，而那一版已被新版取代：照旧版的分工和时限响应，会与上级对不上。",
      en:
        "The document names a revision of its upper plan or source that a newer one has replaced: what it does by the old text no longer fits what the other side does."
    ),
    remedy: Bilingual(
      zh: "对照现行有效的一版复核、修订本文件，再把所写的版次改为现行版次。",
      en: "Review and revise the document against the revision in force, then name that revision."),
    failing: example(1), passing: example(2))

  private static func example(_ revision: Int) -> RuleExample {
    let own = ExampleMeta { $0.history = #"<derivedFrom doc="IP-901@\#(revision)"/>"# }
    return .meta(own, others: [UpstreamExample.second])
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (index, document) in corpus.documents.enumerated() {
      guard let facts = document.facts, facts.meta?.state != .withdrawn else { continue }
      for reference in OutgoingReference.all(in: facts) {
        // A baseline has its own rule, LIF302, and its own cure.
        guard Upstream.isUpstream(reference), reference.element != .applicability,
          let named = reference.target.revision, let id = reference.target.document,
          let place = corpus.byID[id]?.first
        else { continue }
        sink.cover()
        guard let current = EffectiveRevision.of(place, corpus), named < current else { continue }
        let what = LinkWords.of(reference.element, reference.attribute)
        sink.report(
          Bilingual(
            zh:
              "\(what.zh)写的是《\(corpus.documents[place].title)》第\(named)版，现行有效的是第\(current)版。",
            en:
              "\(what.en.capitalisedFirst) is named at revision \(named) of \(id); revision \(current) is in force."
          ),
          at: reference.node, spot: .attribute(reference.attribute.text), in: index,
          related: [
            .init(
              document: place, node: nil,
              message: Bilingual(zh: "现行有效的一版", en: "the revision in force"))
          ], discriminator: reference.attribute.text + "/" + reference.target.description)
      }
    }
  }
}
