import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// IDS108
struct HistoryClauseUnknown: CorpusRule {
  static let metadata = RuleMetadata(
    code: "IDS108", slug: "history-clause-unknown",
    title: Bilingual(zh: "修改记录所列条款不存在", en: "history names an unknown clause"),
    severity: .warning,
    rationale: Bilingual(
      zh: "修改记录说明本版改了哪些条款。所列标识找不到，审核人无从核对。",
      en:
        "The history says which clauses a revision changed. An id that cannot be found cannot be reviewed."
    ),
    remedy: Bilingual(
      zh: "改正 clauses 中的标识；条款已经删去的，在该条记录中写明“删去”。",
      en: "Correct the id in `clauses`; for a clause that was removed, say 删去 in the entry."),
    failing: example(clauses: "zzzzzzzz", words: "修改第1条。"),
    passing: example(clauses: "aexamp22", words: "修改第1条。"))

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (index, document) in corpus.documents.enumerated() {
      guard let facts = document.facts, let meta = facts.meta, !meta.history.isEmpty else {
        continue
      }
      sink.cover()
      // Clauses of earlier revisions may have gone since, and nothing here could tell.
      let entries = meta.history.filter {
        $0.revision == meta.revision && !$0.clauses.isEmpty && !Self.tellsOfRemoval($0.text)
      }
      guard !entries.isEmpty else { continue }
      var before: Set<ElementID> = []
      if let id = document.id, let earlier = corpus.base?[id] {
        before.formUnion(earlier.facts.elements.map(\.id))
      }
      for entry in entries {
        for clause in entry.clauses {
          guard let id = ElementID(clause), document.missing.contains(id), !before.contains(id)
          else { continue }
          sink.report(
            Bilingual(
              zh: "修改记录所列的条款 \(clause) 在本文件中找不到。",
              en: "The history names clause \(clause), which is not in the document."),
            at: entry.node, in: index, discriminator: clause)
        }
      }
    }
  }

  private static func tellsOfRemoval(_ text: String) -> Bool {
    Array(text.utf8).has(anyOf: ["删", "取消", "合并", "并入", "移至", "废止"])
  }

  private static func example(clauses: String, words: String) -> RuleExample {
    .meta(
      ExampleMeta {
        $0.history = """
          <history>
                <entry revision="1" date="2026-09-01" reason="new" clauses="\(clauses)">\(words)</entry>
              </history>
          """
      })
  }
}
