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
      #"<p id="aexamp22">检查结果按本程序第1.2条和本程序第一章处理；营运单位程序第9.9.9条和《示例核电厂技术规格书》3.4.1节另有要求。</p><p id="aexamp44">记录归档。</p>"#
    ))

  init() {}

  mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let meta = document.meta, meta.numbering == .standard else { return }
    let own = (document.citations?.mentions ?? []).filter { mention in
      mention.isTaggable && !mention.isHistorical
        && mention.targets.allSatisfy { !$0.namesNorm && $0.relative == nil }
        && Self.beginsWithThis(mention, document.xml)
    }
    guard !own.isEmpty else { return }
    sink.cover()
    let clauses = OwnClauses(of: document.xml, document.facts)
    for mention in own {
      for target in mention.targets {
        let place = clauses.place(
          of: target.reference.locator, relative: nil, at: mention.block, namesThis: true)
        guard case .missing(let number, let last) = place else { continue }
        sink.report(
          Bilingual(
            zh: "本文件没有\(Self.named(number))" + (last.map { "，到\(Self.named($0))为止" } ?? "") + "。",
            en: "This document has no \(number)" + (last.map { "; the last is \($0)" } ?? "") + "."),
          at: mention.text, spot: .bytes(mention.source), discriminator: number)
      }
    }
  }

  /// 第7.3.1条, 第7章.
  private static func named(_ number: String) -> String {
    guard number.first?.isASCII == true else { return number }
    return "第\(number)\(number.utf8.contains(0x2E) ? "条" : "章")"
  }

  /// 本程序第7.3.1条 is of this document; 程序第7.3.1条 may be anybody's.
  private static func beginsWithThis(_ mention: CitationMention, _ xml: XMLDocument) -> Bool {
    xml.source[mention.source].starts(with: this)
  }

  private static let this = Array("本".utf8)
}
