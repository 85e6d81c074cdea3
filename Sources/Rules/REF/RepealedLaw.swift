import Import
import Corpus
import Diagnostics
import Documents
import Model

/// REF003
struct RepealedLaw: CorpusRule {
  static let metadata = RuleMetadata(
    code: "REF003", slug: "repealed-law-cited",
    title: Bilingual(zh: "引用的法规已废止", en: "repealed law cited"),
    severity: .error,
    rationale: Bilingual(
      zh: "法规废止以后，以它为依据的条款失去依据；按它提出的检查要求和处理措施可能被质疑。",
      en:
        "Once a law is repealed, a clause that rests on it rests on nothing, and whatever is done under the clause can be challenged."
    ),
    remedy: Bilingual(
      zh: "改引现行法规的相应条款，见 regulations/concordance 的新旧条文对照表；如系叙述历史事实，请标注为历史引用（role=\"historical\"）。",
      en:
        "Cite the provision now in force, see the concordance under regulations/concordance; where the clause tells history, mark the citation role=\"historical\"."
    ),
    failing: example(role: ""), passing: example(role: #" role="historical""#))

  private static func example(role: String) -> RuleExample {
    .procedure(
      #"<p id="aexamp22">依照<cite target="示例污染防治法#24"\#(role)>《示例污染防治法》第二十四条</cite>核实。</p>"#,
      registry: [RuleExample.File("regulations/exl/2003-06-28.xml", law)])
  }

  /// A law of facts alone, repealed before the day of the examples.
  private static let law = """
    <?xml version="1.0" encoding="UTF-8"?>
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:g="urn:guiju:1">
      <act name="law">
        <meta>
          <identification source="#guiju">
            <FRBRWork><FRBRthis value="/akn/cn/act/2003-06-28/exl/!main"/><FRBRuri value="/akn/cn/act/2003-06-28/exl"/><FRBRdate date="2003-06-28" name="adoption"/><FRBRauthor href="#npc"/><FRBRcountry value="cn"/></FRBRWork>
            <FRBRExpression><FRBRthis value="/akn/cn/act/2003-06-28/exl/zho@2003-06-28/!main"/><FRBRuri value="/akn/cn/act/2003-06-28/exl/zho@2003-06-28"/><FRBRdate date="2003-06-28" name="version"/><FRBRauthor href="#npc"/><FRBRlanguage language="zho"/></FRBRExpression>
            <FRBRManifestation><FRBRthis value="/akn/cn/act/2003-06-28/exl/zho@2003-06-28/!main.xml"/><FRBRuri value="/akn/cn/act/2003-06-28/exl/zho@2003-06-28.xml"/><FRBRdate date="2026-01-01" name="made"/><FRBRauthor href="#guiju"/></FRBRManifestation>
          </identification>
          <proprietary source="#guiju">
            <g:regulation key="exl" tier="law" version="2003-06-28" effective="2003-10-01" basis="text" repealed="2026-08-15" repealedBy="exc@2026-03-12#1242" text="none" state="verified">
              <g:name role="title">中华人民共和国示例污染防治法</g:name>
            </g:regulation>
          </proprietary>
        </meta>
        <body><article eId="art_1"><num>第一条</num></article></body>
      </act>
    </akomaNtoso>

    """

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    guard !corpus.regulations.isEmpty else { return }
    for (index, document) in corpus.documents.enumerated() {
      guard let facts = document.facts, facts.kind.isControlled else { continue }
      for citation in facts.citations where citation.role != "historical" {
        sink.cover()
        for target in citation.targets {
          report(target, of: citation, in: index, corpus, &sink)
        }
      }
    }
  }

  private func report(
    _ target: String, of citation: CitationRecord, in document: Int, _ corpus: Corpus,
    _ sink: inout FindingSink
  ) {
    let norm = String(target.prefix { $0 != "#" && $0 != "@" })
    let keys = corpus.regulations.keys(named: norm)
    guard keys.count == 1, let key = keys.first,
      let repeal = corpus.regulations.repeal(of: key, on: corpus.asOf)
    else { return }
    let title = corpus.regulations.versions(of: key).last?.regulation.title ?? norm
    let by = repeal.by.map { corpus.regulations.printed($0) }.map {
      Bilingual(zh: "（\($0)）", en: " (\($0))")
    }
    sink.report(
      Bilingual(
        zh: "《\(title)》自\(repeal.date.chinese)起废止\(by?.zh ?? "")。",
        en: "《\(title)》 is repealed since \(repeal.date)\(by?.en ?? "")."),
      at: citation.node, in: document, discriminator: target)
  }
}
