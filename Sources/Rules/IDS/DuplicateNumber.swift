import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// IDS103
struct DuplicateNumber: CorpusRule {
  static let metadata = RuleMetadata(
    code: "IDS103", slug: "duplicate-number",
    title: Bilingual(zh: "文件编号重复", en: "printed number used twice"),
    severity: .error,
    rationale: Bilingual(
      zh: "文件编号印在封面上，发文、归档和引用都用它。两个文件一个编号，收文的人不知道执行哪一个。",
      en:
        "The printed number is what people file and cite a document by. Two documents with one number leave them guessing."
    ),
    remedy: Bilingual(
      zh: "核对受控文件清单，改正其中一个文件的编号。",
      en: "Check the list of controlled documents and correct one of the numbers."),
    failing: RuleExample(
      files: [
        .init(
          "procedures/inspection/baseline/IP-900.xml",
          ExampleMeta().document(ExampleMeta.plainBody)),
        .init(
          "procedures/inspection/baseline/IP-901.xml",
          ExampleMeta { $0.id = "IP-901" }.document(ExampleMeta.plainBody)),
      ], excerpt: "<number>NNSA/HQ-08-JD-IP-900</number>", asOf: RuleExample.day),
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
      ], excerpt: "<number>NNSA/EC-08-JD-IP-900</number>", asOf: RuleExample.day))

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    var first: [String: Int] = [:]
    for (index, document) in corpus.documents.enumerated() {
      guard let number = document.meta?.number, !number.isEmpty else { continue }
      sink.cover()
      let key = Self.folded(number)
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      // A second copy of the same document is IDS102's.
      if let id = document.id, id == corpus.documents[earlier].id { continue }
      sink.report(
        Bilingual(
          zh: "文件编号 \(number) 已由 \(corpus.documents[earlier].path) 使用。",
          en: "Number \(number) is already that of \(corpus.documents[earlier].path)."),
        at: nil, in: index,
        related: [
          .init(
            document: earlier, node: nil,
            message: Bilingual(zh: "使用同一编号的文件", en: "the other document"))
        ], discriminator: "number")
    }
  }

  /// Full-width letters, dashes of every length, spaces and case make no other number.
  private static func folded(_ number: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in number.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0x2010...0x2015, 0x2212, 0xFF0D, 0xFE63: result.append("-")
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: result.append(scalar)
      }
    }
    return String(result).uppercased()
  }
}
