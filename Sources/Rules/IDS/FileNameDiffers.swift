import Diagnostics
import Documents
import Model
import XMLTree

/// IDS105
struct FileNameDiffers: DocumentRule {
  static let metadata = RuleMetadata(
    code: "IDS105", slug: "file-name-differs",
    title: Bilingual(zh: "文件名与文件标识不一致", en: "file name is not the document id"),
    severity: .info,
    rationale: Bilingual(
      zh: "文件名与标识一致，在目录中一眼就能找到；复制文件后忘记改标识，也最容易从这里看出来。",
      en:
        "A file named by its id is found at a glance, and a copy whose id was not changed shows itself."
    ),
    remedy: Bilingual(
      zh: "把文件改名为“标识.xml”；文件是复制来的，先改标识。",
      en: "Rename the file to the id; for a copy, change the id first."),
    failing: RuleExample(
      files: [
        .init(
          "procedures/inspection/baseline/场内应急.xml",
          ExampleMeta().document(ExampleMeta.plainBody))
      ], excerpt: #"<procedure id="IP-900" …>"#, asOf: RuleExample.day),
    passing: .procedure(ExampleMeta.plainBody))

  mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard document.facts.kind.isControlled, let id = document.facts.id else { return }
    sink.cover()
    let name = PathName.stem(document.path)
    guard name != id.description else { return }
    sink.report(
      Bilingual(
        zh: "文件名是 \(name)，文件标识是 \(id)。",
        en: "The file is named \(name), the document's id is \(id)."),
      at: document.xml.root.index, spot: .attribute("id"))
  }
}
