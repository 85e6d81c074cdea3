import Diagnostics
import Documents
import Model
import XMLTree

/// IDS109
struct SchemaVersionTooNew: DocumentRule {
  static let metadata = RuleMetadata(
    code: "IDS109", slug: "schema-version-too-new",
    title: Bilingual(zh: "文件用更新的版本写成", en: "document written for a newer version"),
    severity: .error,
    rationale: Bilingual(
      zh: "新版结构中增加的内容，旧版工具读不到；对这样的文件所作的校验不完整，不能作为结论。",
      en:
        "An older tool does not see what a newer schema added; its check of such a document is incomplete and proves nothing."
    ),
    remedy: Bilingual(
      zh: "升级 guiju 后重新校验；不要改小 schemaVersion。",
      en: "Upgrade guiju and check again; do not lower schemaVersion."),
    isWaivable: false,
    failing: .file(
      "procedures/inspection/baseline/IP-900.xml",
      ExampleMeta().document(ExampleMeta.plainBody)
        .replacing("schemaVersion=\"1\"", with: "schemaVersion=\"2\"")),
    passing: .procedure(ExampleMeta.plainBody))

  mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let version = document.facts.schemaVersion else { return }
    sink.cover()
    guard version > Vocabulary.schemaVersion else { return }
    sink.report(
      Bilingual(
        zh: "文件的结构版本是 \(version)，本工具只能读到 \(Vocabulary.schemaVersion)。",
        en:
          "The document's schema version is \(version); this tool reads up to \(Vocabulary.schemaVersion)."
      ), at: document.xml.root.index, spot: .attribute("schemaVersion"))
  }
}
