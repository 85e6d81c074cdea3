import Corpus
import Diagnostics
package import Documents
import Model
package import XMLTree

/// LIF107
package struct ClassificationRefused: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "LIF107", slug: "classification-refused",
    title: Bilingual(zh: "不得存入本库的密级", en: "class that may not be kept here"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "国家秘密不得存入普通的代码仓库，一经提交，历史记录和各处副本都难以收回；工作秘密须经配置明确允许。",
      en:
        "State secrets may not enter an ordinary repository: once committed, history and copies cannot be called back. Work secrets need the leave of the configuration."
    ),
    remedy: Bilingual(
      zh: "立即停止提交和推送，将文件移出本库，按保密规定处理，并报告本单位保密工作机构；确属工作秘密且允许存放的，在 guiju.xml 中用 admit 写明。",
      en:
        "Do not commit or push. Remove the file, follow the secrecy rules and report to the body in charge; where work secrets may be kept here, say so with `admit` in guiju.xml."
    ),
    isWaivable: false,
    failing: .meta(ExampleMeta { $0.classification = "秘密" }),
    passing: .meta(
      ExampleMeta { $0.classification = "工作秘密" },
      others: [
        RuleExample.File(
          "guiju.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <guiju xmlns="urn:guiju:1" schemaVersion="1">
            <admit classification="工作秘密"/>
          </guiju>

          """)
      ]))

  package static let elements: [ElementName] = [.classification]

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard element.parent?.kind == .meta, let value = Self.read(element.textContent) else { return }
    if value.isStateSecret {
      sink.report(
        Bilingual(
          zh: "本文件标为“\(value.rawValue)”，属于国家秘密，任何配置都不允许存入本库。",
          en:
            "The document is marked \(value.rawValue): a state secret, which no configuration admits."
        ),
        at: element.index)
    } else if value == .workSecret, !document.configuration.admitted.contains(.workSecret) {
      sink.report(
        Bilingual(
          zh: "本文件标为“工作秘密”，guiju.xml 没有允许存放工作秘密。",
          en: "The document is marked as a work secret; guiju.xml does not admit work secrets."),
        at: element.index)
    }
  }

  /// The class as written, also with what secrecy marks carry around it: 秘密★10年, 机 密. The schema
  /// complains of those, but only this rule blocks.
  private static func read(_ words: String) -> Classification? {
    let bare = String(words.filter { !$0.isWhitespace && $0 != "\u{3000}" })
    if let value = Classification(rawValue: bare) { return value }
    if bare.contains("工作秘密") { return .workSecret }
    return [Classification.topSecret, .confidential, .secret].first { bare.contains($0.rawValue) }
  }
}
