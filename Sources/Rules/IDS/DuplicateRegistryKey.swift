import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// IDS110
struct DuplicateRegistryKey: CorpusRule {
  static let metadata = RuleMetadata(
    code: "IDS110", slug: "duplicate-registry-key",
    title: Bilingual(zh: "登记表中的代号重复", en: "registry key used twice"),
    severity: .error,
    rationale: Bilingual(
      zh: "登记表的每一行以代号为准，其他文件按代号引用。代号重复时只有一行起作用，另一行被悄悄忽略。",
      en:
        "Documents name the rows of a registry by their keys. Where a key stands twice, one row counts and the other is silently ignored."
    ),
    remedy: Bilingual(
      zh: "两行说的是一件事的，合并；不是一件事的，给后一行新的代号并改正引用。",
      en:
        "Merge the rows where they mean the same, else give the second a key of its own and correct what names it."
    ),
    isWaivable: false,
    failing: example(second: "nnsa"), passing: example(second: "nnsa-duty"))

  private struct Key: Hashable {
    var kind: RegistryKind
    var element: ElementName
    var key: String
  }

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    var first: [Key: (document: Int, node: NodeIndex)] = [:]
    for (index, document) in corpus.documents.enumerated() {
      guard let facts = document.facts, case .registry(let kind) = facts.kind else { continue }
      sink.cover()
      for entry in facts.entries where kind.entryElements.contains(entry.element) {
        guard let text = entry[.key] ?? entry[.value] else { continue }
        let key = Key(kind: kind, element: entry.element, key: text)
        if let earlier = first[key] {
          report(kind.name, text, entry.node, earlier, in: index, &sink)
        } else {
          first[key] = (index, entry.node)
        }
        checkValues(of: entry, kind, in: index, &sink)
      }
    }
  }

  /// Codes of a code list and levels of a scale.
  private func checkValues(
    of entry: RegistryEntry, _ kind: RegistryKind, in document: Int, _ sink: inout FindingSink
  ) {
    var first: [String: NodeIndex] = [:]
    for child in entry.children where child.element == .code || child.element == .level {
      guard let value = child[.value] else { continue }
      if let earlier = first[value] {
        report(kind.name, value, child.node, (document, earlier), in: document, &sink)
      } else {
        first[value] = child.node
      }
    }
  }

  private func report(
    _ registry: Bilingual, _ key: String, _ node: NodeIndex,
    _ earlier: (document: Int, node: NodeIndex), in document: Int, _ sink: inout FindingSink
  ) {
    sink.report(
      Bilingual(
        zh: "\(registry.zh)中的代号 \(key) 已经用过。", en: "Key \(key) stands twice in the \(registry.en)."),
      at: node, in: document,
      related: [
        .init(
          document: earlier.document, node: earlier.node,
          message: Bilingual(zh: "第一次出现在此处", en: "first used here"))
      ], discriminator: key)
  }

  private static func example(second: String) -> RuleExample {
    RuleExample(
      files: [
        .init(
          "registry/parties.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <parties xmlns="urn:guiju:1" id="REG-PARTIES" schemaVersion="1">
            <header date="2026-09-01">
              <title>机构名录</title>
            </header>
            <party key="nnsa" kind="regulator" state="verified">
              <name>国家核安全局</name>
            </party>
            <party key="\(second)" kind="regulator" dutyPointOf="nnsa" state="verified">
              <name>国家核安全局应急值班室</name>
            </party>
          </parties>

          """)
      ], excerpt: #"<party key="\#(second)" …>"#, asOf: RuleExample.day)
  }
}
