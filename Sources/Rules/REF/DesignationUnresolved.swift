import Corpus
import Diagnostics
package import Documents
import Model
package import XMLTree

/// REF107
package struct DesignationUnresolved: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "REF107", slug: "designation-unresolved",
    title: Bilingual(zh: "法定称谓对应不到单位", en: "designation of nobody"),
    severity: .warning,
    rationale: Bilingual(
      zh: "只写“……主管部门”“……指定的部门”而名录中查不到当日由哪个单位承担，执行时不知道该找谁，机器也无法判定衔接。",
      en:
        "Where only a statutory designation is written and the register does not say who holds it on the day, neither people nor the check can tell who is meant."
    ),
    remedy: Bilingual(
      zh: "在机构名录中登记该称谓当前对应的单位和依据；能写明单位名称的，直接写名称。",
      en:
        "Register who holds the designation today and on what basis; where the party can be named, name it."
    ),
    failing: .procedure(
      #"<p id="aexamp22">检查结果抄送<party ref="kind:regulator">省级人民政府指定的部门</party>。</p>"#,
      registry: [parties(validTo: #" validTo="2025-12-31""#)]),
    passing: .procedure(
      #"<p id="aexamp22">检查结果抄送<party ref="kind:regulator">省级人民政府指定的部门</party>和<party ref="kind:regulator">监管机构</party>。</p>"#,
      registry: [parties(validTo: "")]))

  private static func parties(validTo: String) -> RuleExample.File {
    RuleExample.File(
      "registry/parties.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <parties xmlns="urn:guiju:1" id="parties" schemaVersion="1">
        <header date="2026-09-01">
          <title>机构名录</title>
        </header>
        <party key="nnsa" kind="regulator" state="verified">
          <name>国家核安全局</name>
        </party>
        <party key="prov-neo" kind="regulator" state="verified">
          <name>省核应急办公室</name>
          <designation statute="核安全法"\(validTo)>省级人民政府指定的部门</designation>
        </party>
      </parties>

      """)
  }

  package static let elements: [ElementName] = [.party]

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    let parties = document.registry.parties
    guard document.facts.kind.isControlled, document.registry.present.contains(.parties),
      let reference = element[.ref].flatMap({ PartyReference($0) })
    else { return }
    let words = element.normalisedText
    let aliases = parties.aliases(spelled: words)
    let day = document.asOf
    let discriminator = reference.description + "/" + words
    if case .party(let key) = reference {
      // A label of this party that is a designation and nothing else, and not on this day.
      let own = aliases.filter { $0.party == key }
      guard !own.isEmpty, own.allSatisfy(\.isDesignation),
        !own.contains(where: { $0.isValid(on: day) })
      else { return }
    } else if aliases.isEmpty {
      guard Self.isDesignation(words) else { return }
      sink.report(
        Bilingual(
          zh: "机构名录中没有登记“\(words)”这一法定称谓，无法判定指哪个单位。",
          en:
            "The register does not have the designation “\(words)”; who is meant cannot be decided."
        ),
        at: element.index, verdict: .undetermined, discriminator: discriminator)
      return
    } else {
      guard aliases.allSatisfy(\.isDesignation), !aliases.contains(where: { $0.isValid(on: day) })
      else { return }
    }
    sink.report(
      Bilingual(
        zh: "法定称谓“\(words)”在\(day.chinese)没有对应的单位，无法判定指谁。",
        en: "Nobody holds the designation “\(words)” on \(day); who is meant cannot be decided."),
      at: element.index, verdict: .undetermined, discriminator: discriminator)
  }

  /// 国务院核安全监督管理部门, 省级人民政府指定的部门: a statute's words for one body, not the name of a
  /// class such as 营运单位.
  private static func isDesignation(_ words: String) -> Bool {
    words.hasSuffix("部门")
      && ["国务院", "人民政府", "省级", "指定的", "主管", "监督管理"].contains { words.contains($0) }
  }
}
