package import Corpus
import Diagnostics
import Documents
import Model

/// REF101
package struct UnknownRevision: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "REF101", slug: "unknown-revision",
    title: Bilingual(zh: "引用的版次尚不存在", en: "revision that does not exist yet"),
    severity: .error,
    rationale: Bilingual(
      zh: "引用写明的版次高于该文件现有的版次，所依据的文本没有人见过，也没有人批准过。",
      en:
        "The reference names a revision above the one that exists: nobody has seen or approved the text it rests on."
    ),
    remedy: Bilingual(
      zh: "改为现有的版次；等待对方修订的，待其发布后再改引。",
      en:
        "Name the revision that exists; where the other side is being revised, wait until it is issued."
    ),
    failing: example(revision: 3), passing: example(revision: 2))

  private static func example(revision: Int) -> RuleExample {
    let other = ExampleMeta {
      $0.id = "IP-901"
      $0.number = "NNSA/HQ-08-JD-IP-901"
      $0.revision = #"number="2" state="draft""#
    }
    return .procedure(
      #"<p id="aexamp22">抽样按<ref to="IP-901@\#(revision)">抽样程序</ref>进行。</p>"#,
      registry: [
        RuleExample.File(
          "procedures/inspection/baseline/IP-901.xml", other.document(ExampleMeta.plainBody))
      ])
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (index, document) in corpus.documents.enumerated() {
      guard let facts = document.facts, facts.kind != .waivers else { continue }
      for reference in OutgoingReference.all(in: facts) {
        guard let wanted = reference.target.revision, let id = reference.target.document,
          let target = corpus.byID[id]?.first
        else { continue }
        sink.cover()
        let other = corpus.documents[target]
        let what = LinkWords.of(reference.element, reference.attribute)
        let discriminator = reference.attribute.text + "/" + reference.target.description
        guard let current = other.meta?.revision else {
          sink.report(
            Bilingual(
              zh: "\(what.zh)指向 \(id) 第\(wanted)版，该文件没有写明版次，无法判定。",
              en:
                "\(what.en.capitalisedFirst) names revision \(wanted) of \(id), which states none."),
            at: reference.node, spot: .attribute(reference.attribute.text), in: index,
            verdict: .undetermined, discriminator: discriminator)
          continue
        }
        guard wanted > current else { continue }
        sink.report(
          Bilingual(
            zh: "\(what.zh)指向《\(other.title)》第\(wanted)版，本库该文件现为第\(current)版，没有第\(wanted)版。",
            en:
              "\(what.en.capitalisedFirst) names revision \(wanted) of \(id); the newest is revision \(current)."
          ),
          at: reference.node, spot: .attribute(reference.attribute.text), in: index,
          related: [
            .init(
              document: target, node: nil,
              message: Bilingual(zh: "所引的文件", en: "the document referred to"))
          ], discriminator: discriminator)
      }
    }
  }
}
