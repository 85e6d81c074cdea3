package import Corpus
import Diagnostics
import Documents
import Model

/// REF007
package struct AliasClash: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "REF007", slug: "alias-clash",
    title: Bilingual(zh: "同一名称对应两个单位", en: "one name for two parties"),
    severity: .warning,
    rationale: Bilingual(
      zh: "同一个名称或者简称在同一天指两个单位（机构），预案中只写这个名称时就分不清该通知谁。",
      en:
        "Where one name or short form means two parties on the same day, a plan that uses it does not say whom to tell."
    ),
    remedy: Bilingual(
      zh: "简称前加上地区或者全称以示区别；名称已经停用的，在机构名录中写明截止日期。",
      en:
        "Tell the two apart by area or full name; where a name is no longer used, give it an end date."
    ),
    failing: example(validTo: nil), passing: example(validTo: "2018-03-17"))

  private static func example(validTo: String?) -> RuleExample {
    let dates = validTo.map { #" validTo="\#($0)""# } ?? ""
    return .procedure(
      ExampleMeta.plainBody,
      registry: [
        RuleExample.File(
          "registry/parties.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <parties xmlns="urn:guiju:1" id="parties" schemaVersion="1">
            <header date="2026-09-01">
              <title>机构名录</title>
            </header>
            <party key="tsc" kind="tso" state="verified">
              <name>核与辐射安全中心</name>
              <alias>技术中心</alias>
              <designation statute="核安全法" jurisdiction="110000">省级人民政府指定的部门</designation>
            </party>
            <party key="rmtc" kind="monitoring" state="verified">
              <name>辐射环境监测技术中心</name>
              <alias\(dates)>技术中心</alias>
              <designation statute="核安全法" jurisdiction="330000">省级人民政府指定的部门</designation>
            </party>
          </parties>

          """)
      ])
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    let parties = corpus.registry.parties
    if !parties.isEmpty { sink.cover() }
    var byText: [String: [PartyRegister.Alias]] = [:]
    for alias in parties.aliases where alias.isValid(on: corpus.asOf) {
      byText[alias.text, default: []].append(alias)
    }
    for alias in parties.aliases where alias.isValid(on: corpus.asOf) {
      // Told where the later of the two stands.
      guard let document = corpus.index(ofPath: alias.origin.path),
        let other = byText[alias.text]?.first(where: { Self.clashes(alias, with: $0) }),
        Self.isBefore(other.origin, alias.origin)
      else { continue }
      let first = parties.parties[other.party]?.name ?? other.party
      let second = parties.parties[alias.party]?.name ?? alias.party
      sink.report(
        Bilingual(
          zh: "“\(alias.text)”同时登记在\(first)（\(other.party)）和\(second)（\(alias.party)）名下。",
          en: "“\(alias.text)” is registered for both \(other.party) and \(alias.party)."),
        at: alias.origin.node, in: document,
        related: corpus.index(ofPath: other.origin.path).map { index in
          [
            .init(
              document: index, node: other.origin.node,
              message: Bilingual(zh: "另一处登记", en: "the other entry"))
          ]
        } ?? [], discriminator: [alias.text, other.party, alias.party].joined(separator: "/"))
    }
  }

  /// Two designations mean one body only where statute and area meet.
  private static func clashes(_ a: PartyRegister.Alias, with b: PartyRegister.Alias) -> Bool {
    guard a.party != b.party else { return false }
    guard a.isDesignation, b.isDesignation else { return true }
    return a.statute == b.statute
      && (a.jurisdiction == nil || b.jurisdiction == nil || a.jurisdiction == b.jurisdiction)
  }

  private static func isBefore(_ a: EntryOrigin, _ b: EntryOrigin) -> Bool {
    a.path == b.path
      ? a.node < b.node : a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }
}
