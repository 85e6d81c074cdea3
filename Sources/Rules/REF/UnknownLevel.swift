import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// REF105
package struct UnknownLevel: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "REF105", slug: "unknown-level",
    title: Bilingual(zh: "分级对照表中没有所引的级", en: "unknown level"),
    severity: .error,
    rationale: Bilingual(
      zh: "应急状态、事故等级、响应等级、预警级别各有各的级；写了对照表中没有的级，启动条件和报告时限就无从对应。",
      en:
        "Emergency states, accident grades, response levels and warning levels each have values of their own; a value outside them triggers nothing."
    ),
    remedy: Bilingual(
      zh: "改为该类分级中已有的级；分清所写的是应急状态、事故等级、响应等级还是预警级别。",
      en:
        "Use a level of that scale, and make sure which of the four scales is meant: state, grade, response or warning."
    ),
    failing: .procedure(
      #"<p id="aexamp22">见下表。</p>"#, registry: [scales, deadlines("ge:nuclear-state:厂区应急")]),
    passing: .procedure(
      #"<p id="aexamp22">见下表。</p>"#, registry: [scales, deadlines("ge:nuclear-state:场区应急")]))

  private static let scales = RuleExample.File(
    "registry/scales.xml",
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <scales xmlns="urn:guiju:1" id="scales" schemaVersion="1">
      <header date="2026-09-01">
        <title>分级对照表</title>
      </header>
      <scale key="nuclear-state" zh="应急状态" en="Emergency state">
        <level value="厂房应急" rank="2" en="Facility emergency"/>
        <level value="场区应急" rank="3" en="Site area emergency"/>
      </scale>
    </scales>

    """)

  private static func deadlines(_ level: String) -> RuleExample.File {
    RuleExample.File(
      "registry/deadlines.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <deadlines xmlns="urn:guiju:1" id="deadlines" schemaVersion="1">
        <header date="2026-09-01">
          <title>法定时限表</title>
        </header>
        <deadline key="example" level="\(level)" limit="prompt" state="unverified">
          <zh>示例。</zh>
        </deadline>
      </deadlines>

      """)
  }

  package init() {}

  package mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    var absent = AbsentRegistry()
    for link in document.facts.links {
      guard case .level(let level) = link.value else { continue }
      sink.cover()
      let registry = document.registry
      guard registry.present.contains(.scales) else {
        absent.note(.scales, at: link.node)
        continue
      }
      guard let scale = registry.scales.scales[level.scale] else {
        sink.report(
          Bilingual(
            zh: "分级对照表中没有“\(level.scale)”这一类分级。",
            en: "There is no scale “\(level.scale)”."),
          at: link.node, spot: .attribute(link.attribute.text),
          help: Bilingual(
            zh: "可用的有：\(Self.list(registry).zh)。", en: "Available: \(Self.list(registry).en)."),
          discriminator: link.attribute.text + "/" + level.description)
        continue
      }
      guard scale.ranks[level.value] == nil else { continue }
      let values = scale.ranks.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
      sink.report(
        Bilingual(
          zh: "\(scale.name)中没有“\(level.value)”。由低到高为：\(values.joined(separator: "、"))。",
          en:
            "Scale “\(level.scale)” has no “\(level.value)”; from the lowest: \(values.joined(separator: ", "))."
        ),
        at: link.node, spot: .attribute(link.attribute.text),
        discriminator: link.attribute.text + "/" + level.description)
    }
    absent.report(to: &sink)
  }

  private static func list(_ registry: Registry) -> Bilingual {
    let scales = registry.scales.scales.values.sorted { $0.key < $1.key }
    return Bilingual(
      zh: scales.map { "\($0.key)（\($0.name)）" }.joined(separator: "、"),
      en: scales.map(\.key).joined(separator: ", "))
  }
}
