import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// REF104
package struct UnknownKey: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "REF104", slug: "unknown-key",
    title: Bilingual(zh: "登记表中没有所引的键", en: "unknown registry key"),
    severity: .error,
    rationale: Bilingual(
      zh: "记录表格、大纲条目、违法行为、设施、期限都以登记表为准；键不存在，所引的表格取不到，期限和罚则也无从核对。",
      en:
        "Forms, programme items, violations, facilities and time limits are what the registry says; with an unknown key nothing can be fetched or compared."
    ),
    remedy: Bilingual(
      zh: "改为登记表中已有的键；确需新增的，先在登记表中登记，写明来源。",
      en: "Use a key of the registry; where a new one is needed, register it first with its source."
    ),
    failing: .procedure(
      #"<record id="aexamp22" form="jl-ep-02"><p id="aexamp44">填写检查记录表。</p></record>"#,
      registry: [forms]),
    passing: .procedure(
      #"<record id="aexamp22" form="jl-ep-01"><p id="aexamp44">填写检查记录表。</p></record>"#,
      registry: [forms]))

  private static let forms = RuleExample.File(
    "registry/forms.xml",
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <forms xmlns="urn:guiju:1" id="forms" schemaVersion="1">
      <header date="2026-09-01">
        <title>记录表格目录</title>
      </header>
      <form key="jl-ep-01" title="应急准备检查记录表">
        <column title="检查项目"/>
      </form>
    </forms>

    """)

  package init() {}

  package mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    var absent = AbsentRegistry()
    for link in document.facts.links {
      guard case .key(let kind, let key) = link.value else { continue }
      sink.cover()
      guard document.registry.present.contains(kind) else {
        absent.note(kind, at: link.node)
        continue
      }
      guard !document.registry.has(kind, key: key) else { continue }
      sink.report(
        Bilingual(
          zh: "\(kind.name.zh)中没有键为“\(key)”的条目。",
          en: "The \(kind.name.en) has no entry with key “\(key)”."),
        at: link.node, spot: .attribute(link.attribute.text),
        discriminator: [kind.rawValue, link.attribute.text, key].joined(separator: "/"))
    }
    absent.report(to: &sink)
  }
}
