import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// REF208
struct OwnClauseMissing: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF208", slug: "own-clause-missing",
    title: Bilingual(zh: "文中所写的本文件条款号不存在", en: "clause number of this document does not exist"),
    severity: .error,
    rationale: Bilingual(
      zh: "条款号由结构计算，增删一条，手写的“本程序第x.x条”就指错了地方，或者落空。",
      en:
        "Clause numbers follow the structure: insert or delete a clause, and a number written by hand points elsewhere or nowhere."
    ),
    remedy: Bilingual(
      zh: "核对所指的条款，改用 <ref to=\"#标识\"/>，条款号由程序印出。",
      en:
        "Find the clause meant and write <ref to=\"#id\"/>: the number is then printed by the program."
    ),
    failing: .procedure(
      #"<p id="aexamp22">检查结果按本程序第9.9.9条处理。</p><p id="aexamp44">记录归档。</p>"#),
    passing: .procedure(
      #"<p id="aexamp22">检查结果按本程序第1.2条处理；营运单位程序第9.9.9条和《示例核电厂技术规格书》3.4.1节另有要求。</p><p id="aexamp44">记录归档。</p>"#
    ))

  init() {}

  mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let meta = document.meta, meta.numbering == .standard else { return }
    let own = (document.citations?.mentions ?? []).filter { mention in
      mention.isTaggable && !mention.isHistorical && Self.beginsWithThis(mention, document.xml)
        && mention.targets.allSatisfy { target in
          !target.namesNorm && target.relative == nil && target.reference.locator.section != nil
        }
    }
    guard !own.isEmpty else { return }
    sink.cover()
    let numbering = Numbering(of: document.xml.root, profile: meta.numbering)
    let numbers = Set(document.facts.elements.compactMap { numbering[$0.node] })
    for mention in own {
      for case let number? in mention.targets.map(\.reference.locator.section)
      where !numbers.contains(number) {
        sink.report(
          Bilingual(
            zh: "本文件没有第\(number)条。", en: "This document has no clause \(number)."),
          at: mention.text, spot: .bytes(mention.source), discriminator: number)
      }
    }
  }

  /// 本程序第7.3.1条 is of this document; 程序第7.3.1条 may be anybody's.
  private static func beginsWithThis(_ mention: CitationMention, _ xml: XMLDocument) -> Bool {
    xml.source[mention.source].starts(with: this)
  }

  private static let this = Array("本".utf8)
}
