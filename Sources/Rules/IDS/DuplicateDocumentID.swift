import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// IDS102
struct DuplicateDocumentID: CorpusRule {
  static let metadata = RuleMetadata(
    code: "IDS102", slug: "duplicate-document-id",
    title: Bilingual(zh: "文件标识重复", en: "document id used twice"),
    severity: .error,
    rationale: Bilingual(
      zh: "文件标识贯穿各版次，是引用和版次记录的依据。两个文件用一个标识，引用、批准记录和版次都会张冠李戴。",
      en:
        "A document's id holds through all its revisions. Where two documents share one, references, approvals and revisions go astray."
    ),
    remedy: Bilingual(
      zh: "给后加入的文件一个新的标识，并把标识和文件名改成一致。",
      en: "Give the newcomer an id of its own, and its file the same name."),
    isWaivable: false,
    failing: RuleExample(
      files: [
        .init(
          "procedures/inspection/baseline/IP-900.xml",
          ExampleMeta().document(ExampleMeta.plainBody)),
        .init(
          "procedures/inspection/baseline/IP-901.xml",
          ExampleMeta { $0.number = "NNSA/HQ-08-JD-IP-901" }.document(ExampleMeta.plainBody)),
      ], excerpt: #"<procedure id="IP-900" …>"#, asOf: RuleExample.day),
    passing: RuleExample(
      files: [
        .init(
          "procedures/inspection/baseline/IP-900.xml",
          ExampleMeta().document(ExampleMeta.plainBody)),
        .init(
          "procedures/inspection/station-east/IP-900-EC.xml",
          ExampleMeta {
            $0.id = "IP-900-EC"
            $0.number = "NNSA/EC-08-JD-IP-900"
          }.document(ExampleMeta.plainBody)),
      ], excerpt: #"<procedure id="IP-900-EC" …>"#, asOf: RuleExample.day))

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (id, indexes) in corpus.byID {
      sink.cover()
      guard indexes.count > 1, let owner = owner(of: id, indexes, corpus) else { continue }
      for index in indexes where index != owner {
        sink.report(
          Bilingual(
            zh: "文件标识 \(id) 已由 \(corpus.documents[owner].path) 使用。",
            en: "Document id \(id) is already that of \(corpus.documents[owner].path)."),
          at: nil, in: index,
          related: [
            .init(
              document: owner, node: nil,
              message: Bilingual(zh: "使用同一标识的文件", en: "the other document"))
          ], discriminator: corpus.documents[index].path)
      }
    }
  }

  /// The file that bears the id as its name, else the one that had it in the base, else the first.
  private func owner(of id: DocumentID, _ indexes: [Int], _ corpus: Corpus) -> Int? {
    indexes.first { PathName.stem(corpus.documents[$0].path) == id.description }
      ?? indexes.first { corpus.base?[id]?.path == corpus.documents[$0].path } ?? indexes.first
  }
}
