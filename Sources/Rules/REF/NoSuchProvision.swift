import Corpus
import Diagnostics
import Documents
import Import
import Model

/// REF207
struct NoSuchProvision: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF207", slug: "no-such-provision",
    title: Bilingual(zh: "所引的条、款、项不存在", en: "no such provision"),
    severity: .error,
    rationale: Bilingual(
      zh: "引用的条款不存在，就没有依据；多半是条号写错，或者照抄了旧版本的条号。",
      en:
        "A provision that does not exist is no ground; mostly the number is mistyped, or taken from an old version."
    ),
    remedy: Bilingual(
      zh: "对照法规核对条、款、项的序号：guiju regulation show 可以看结构。款按自然段数，项的序号不算款。",
      en:
        "Check the numbers against the law: `guiju regulation show` prints its structure. Paragraphs count as 款; items do not."
    ),
    failing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例法典#2.3">《示例法典》第二条第三款</cite>和《示例法典》第九条核实。</p>"#,
      registry: LawExample.library),
    passing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例法典#2.2">《示例法典》第二条第二款</cite>、《示例法典》第二条第（二）项和《另一部示例法》第九十九条核实，原《示例法典》第九条不再执行。</p>"#,
      registry: LawExample.library))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let law = document.law, !law.uses.isEmpty else { return }
    sink.cover()
    let groups = CitedGroup.all(in: document) { $0.obstacles.contains(where: Self.concerns) }
    for group in groups { report(group, document, &sink) }
  }

  private static func concerns(_ obstacle: Obstacle) -> Bool {
    switch obstacle {
    case .missing, .severalProvisions, .unknownVersion, .severalVersions,
      .severalNorms:
      true
    case .unknownNorm, .notYetInForce, .repealed, .superseded, .noStructure, .dateUnknown,
      .noPosition:
      false
    }
  }

  private func report(_ group: CitedGroup, _ document: DocumentContext, _ sink: inout FindingSink) {
    guard let resolution = group.resolutions.first,
      let obstacle = resolution.obstacles.first(where: Self.concerns)
    else { return }
    let words = ObstacleWords.of(obstacle, resolution, group.library)
    let isMissing = if case .missing = obstacle { true } else { false }
    sink.report(
      words, at: group.node, spot: group.spot,
      verdict: isMissing ? .fail : .undetermined, discriminator: group.discriminator,
      cap: group.isVerified ? nil : .warning)
  }
}
