import Alignment
import Corpus
import Diagnostics
import Model

/// NTF101
struct ImplausibleLimit: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF101", slug: "implausible-limit",
    title: Bilingual(zh: "通告时限不合常理", en: "a limit that cannot be meant"),
    severity: .error,
    rationale: Bilingual(
      zh: "时限写成零，谁也做不到；首次通告以日、月、年计，多半是单位写错。照这样的数算全程，结论没有意义。",
      en:
        "Nobody can keep a limit of zero, and a first notice in days or years is mostly a slip of the unit."
    ),
    remedy: Bilingual(
      zh: "核对数值和单位；确实要求立即的写“立即”（immediate）。",
      en: "Check number and unit; where at once is meant, say so (immediate)."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("PT0M", "0分钟"), passing: example("PT15M", "15分钟"))

  private static func example(_ duration: String, _ words: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.sent(
          "aexamp33",
          #"kind="alert" from="party:plant" to="party:nnsa" when="enter" level="ge:nuclear-state:应急待命" clock="enter" noCounterpart="示例""#,
          (duration, words)))
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for message in index.messages {
      var limits = [message.limit]
      limits += message.rhythms.map(\.limit)
      for (position, limit) in limits.enumerated() {
        guard let upper = limit?.upper else { continue }
        sink.cover()
        let words = LimitWords.words(upper)
        let discriminator = position == 0 ? "" : "rhythm/\(position)"
        if upper.isZero {
          sink.report(
            Bilingual(
              zh: "\(message.kind.name.zh)的时限写为零。",
              en: "The \(message.kind.name.en) has a limit of zero."),
            at: message.place.node, in: message.place.document, discriminator: discriminator)
        } else if position == 0,
          message.kind == .alert || message.kind == .report && !message.isRelay,
          message.isFirst, upper.months > 0 || upper.days > 1
        {
          sink.report(
            Bilingual(
              zh: "首次\(message.kind.name.zh)的时限写为\(words.zh)。",
              en: "The first \(message.kind.name.en) has a limit of \(words.en)."),
            at: message.place.node, in: message.place.document, discriminator: discriminator,
            cap: .warning)
        }
      }
    }
  }
}
