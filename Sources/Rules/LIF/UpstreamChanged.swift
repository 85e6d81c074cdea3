package import Corpus
import Diagnostics
import Documents
import Model

/// LIF005
package struct UpstreamChanged: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "LIF005", slug: "upstream-changed",
    title: Bilingual(zh: "上位文件已修订，本文件没有复核", en: "upstream changed, not reviewed since"),
    severity: .warning,
    rationale: Bilingual(
      zh: "所依据的预案或者程序在本文件发布之后又出了新版，而本文件没有复核记录：它所承接的分工、时限、范围可能已经不同。",
      en:
        "What this document rests on was revised after it was issued, and nothing shows that it was reviewed since: duties, limits and zones that it takes over may be others now."
    ),
    remedy: Bilingual(
      zh: "对照上位文件的新版复核：要改的，修订；不必改的，在修改记录中记一条复核（reason=\"review\"），并写明所依据的版次（文件标识@版次）。",
      en:
        "Review it against the new revision: revise it, or add a history entry (reason=\"review\"), and name the revision it rests on (ID@N)."
    ),
    failing: example("2025-03-01"), passing: example("2026-10-10"))

  private static func example(_ issued: String) -> RuleExample {
    let own = ExampleMeta {
      $0.revision =
        "number=\"1\" state=\"effective\" issued=\"\(issued)\" effective=\"\(issued)\" nextReview=\"2028-02-28\""
      $0.history =
        "<derivedFrom doc=\"IP-901\"/><history><entry revision=\"1\" date=\"\(issued)\" reason=\"new\">首次发布。</entry></history>"
    }
    return .meta(own, others: [UpstreamExample.second])
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (index, document) in corpus.documents.enumerated() {
      // What is being written now will be reviewed before it is issued.
      guard let facts = document.facts, let meta = facts.meta, meta.state == .effective else {
        continue
      }
      let reviewed = ([meta.issued, meta.effective] + meta.history.map(\.date)).compactMap { $0 }
        .max()
      for reference in OutgoingReference.all(in: facts) where Upstream.isUpstream(reference) {
        // A named revision is REF002's and LIF302's.
        guard reference.target.revision == nil, let id = reference.target.document,
          let place = corpus.byID[id]?.first, place != index,
          let other = corpus.documents[place].meta
        else { continue }
        sink.cover()
        guard other.state == .effective, other.revision ?? 1 > 1, let effective = other.effective,
          effective <= corpus.asOf
        else { continue }
        let what = LinkWords.of(reference.element, reference.attribute)
        guard let reviewed else {
          sink.report(
            Bilingual(
              zh:
                "\(what.zh)《\(other.title)》第\(other.revision ?? 0)版自\(effective.chinese)起施行；本文件没有写明发布日期和修改记录，是否在其后复核过，无法判定。",
              en:
                "\(what.en.capitalisedFirst) \(id) took effect on \(effective); this document states no date, so whether it was reviewed since cannot be decided."
            ),
            at: reference.node, spot: .attribute(reference.attribute.text), in: index,
            verdict: .undetermined, discriminator: reference.target.description)
          continue
        }
        guard effective > reviewed else { continue }
        sink.report(
          Bilingual(
            zh:
              "\(what.zh)《\(other.title)》第\(other.revision ?? 0)版自\(effective.chinese)起施行，本文件最近一次发布或者复核是\(reviewed.chinese)。",
            en:
              "Revision \(other.revision ?? 0) of \(id) took effect on \(effective); this document was last issued or reviewed on \(reviewed)."
          ),
          at: reference.node, spot: .attribute(reference.attribute.text), in: index,
          related: [
            .init(
              document: place, node: nil,
              message: Bilingual(zh: "已修订的上位文件", en: "the revised upstream document"))
          ], discriminator: reference.target.description)
      }
    }
  }
}

/// References by which one document rests on another.
enum Upstream {
  static func isUpstream(_ reference: OutgoingReference) -> Bool {
    switch (reference.element, reference.attribute) {
    case (.upper, .doc), (.derivedFrom, .doc), (.applicability, .baseline): true
    default: false
    }
  }
}
