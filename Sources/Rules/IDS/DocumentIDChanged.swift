import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// IDS107
struct DocumentIDChanged: CorpusRule {
  static let metadata = RuleMetadata(
    code: "IDS107", slug: "document-id-changed",
    title: Bilingual(zh: "文件标识被改动", en: "document id changed"),
    severity: .error,
    rationale: Bilingual(
      zh: "文件标识贯穿各版次，文件编号可以变，标识不变。改动标识，以前的版次、批准记录和其他文件的引用就都接不上了。",
      en:
        "A document's id stays through all its revisions, even where its printed number changes. With another id, its history, approvals and references are lost."
    ),
    remedy: Bilingual(
      zh: "恢复原标识；确为另一份新文件的，原文件应当以“废止”状态保留。",
      en: "Restore the id; where it is a new document, keep the old one in the withdrawn state."),
    failing: example(others: []),
    passing: example(others: [
      .init(
        "procedures/inspection/withdrawn/IP-900.xml",
        ExampleMeta { $0.number = "NNSA/HQ-08-JD-IP-900" }.document(ExampleMeta.plainBody))
    ]))

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    guard let base = corpus.base else { return }
    let byPath = Dictionary(
      base.map { ($0.value.path, $0.key) }, uniquingKeysWith: { min($0, $1) })
    for (index, document) in corpus.documents.enumerated() {
      guard let id = document.id, document.kind?.isControlled ?? false else { continue }
      sink.cover()
      guard let old = byPath[document.path], old != id, corpus.byID[old] == nil else { continue }
      sink.report(
        Bilingual(
          zh: "该文件上一次提交时的标识是 \(old)，现在是 \(id)，原标识已不存在。",
          en:
            "In the last commit this file's id was \(old); now it is \(id), and the old id is gone."
        ),
        at: nil, in: index, discriminator: old.description)
    }
  }

  private static func example(others: [RuleExample.File]) -> RuleExample {
    RuleExample(
      files: [
        .init(
          "procedures/inspection/baseline/IP-900.xml",
          ExampleMeta {
            $0.id = "IP-905"
            $0.number = "NNSA/HQ-08-JD-IP-905"
          }.document(ExampleMeta.plainBody))
      ] + others, excerpt: #"<procedure id="IP-905" …>"#,
      base: [
        .init(
          "procedures/inspection/baseline/IP-900.xml",
          ExampleMeta().document(ExampleMeta.plainBody))
      ], asOf: RuleExample.day)
  }
}
