import Corpus
import Diagnostics
import Documents
import Model

/// REF205
struct NearMissTitle: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF205", slug: "near-miss-title",
    title: Bilingual(zh: "法规名称疑有误", en: "title of a law looks wrong"),
    severity: .warning,
    rationale: Bilingual(
      zh: "把“条例”写成“管理条例”、“办法”写成“规定”，指的就不是那部法规：读者查不到，文书上是依据错误。",
      en:
        "条例 and 管理条例, 办法 and 规定 are different laws: the reader finds none, and in an enforcement document the ground is wrong."
    ),
    remedy: Bilingual(
      zh: "核对法规的正式名称。名称无误、只是法规库没有收录的，用 guiju regulation import 导入。",
      en:
        "Check the official title. Where it is right and the library lacks the law, bring it in with `guiju regulation import`."
    ),
    failing: .procedure(
      #"<p id="aexamp22">依照《示例废物管理办法》第二条核实。</p>"#, registry: LawExample.library),
    passing: .procedure(
      #"<p id="aexamp22">依照《示例废物管理条例》第二条、《示例废物管理条例实施细则》第三条和《另一示例废物管理办法》核实；《废物台账管理办法》由营运单位制定。</p>"#,
      registry: LawExample.library))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let law = document.law, !law.uses.isEmpty else { return }
    sink.cover()
    let groups = CitedGroup.all(in: document) { resolution in
      if case .unknownNorm(let near)? = resolution.obstacles.first { !near.isEmpty } else { false }
    }
    for group in groups {
      guard case .unknownNorm(let near)? = group.resolutions[0].obstacles.first else { continue }
      let names = near.map { "《\($0)》" }
      sink.report(
        Bilingual(
          zh: "法规库没有《\(group.norm)》，名称相近的有\(names.joined(separator: "、"))。",
          en:
            "The library has no 《\(group.norm)》; close to it are \(names.joined(separator: ", "))."),
        at: group.node, spot: group.spot, verdict: .undetermined,
        discriminator: group.norm)
    }
  }
}
