import Alignment
import Corpus
import Diagnostics
import Documents
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
      let kind = message.kind.name
      if let upper = message.limit?.upper {
        sink.cover()
        let words = LimitWords.words(upper)
        if upper.isZero {
          report(
            Bilingual(zh: "\(kind.zh)的时限写为零。", en: "The \(kind.en) has a limit of zero."),
            message.place, "", nil, &sink)
        } else if message.isFirst, message.kind != .announce, Self.isLong(upper) {
          report(
            Bilingual(
              zh: "首次\(kind.zh)的时限写为\(words.zh)。",
              en: "The first \(kind.en) has a limit of \(words.en)."),
            message.place, "", .warning, &sink)
        }
      }
      for (position, rhythm) in message.rhythms.enumerated() {
        guard let upper = rhythm.limit?.upper else { continue }
        sink.cover()
        let words = LimitWords.words(upper)
        let discriminator = "rhythm/\(position + 1)"
        if upper.isZero {
          report(
            Bilingual(zh: "\(kind.zh)的间隔写为零。", en: "The \(kind.en) has an interval of zero."),
            message.place, discriminator, nil, &sink)
        } else if Self.isLong(upper) {
          report(
            Bilingual(
              zh: "应急期间\(kind.zh)的间隔写为\(words.zh)。",
              en: "The interval of the \(kind.en) in an emergency is \(words.en)."),
            message.place, discriminator, .warning, &sink)
        }
      }
    }
    for plan in index.plans {
      for budget in plan.elements(.budget) {
        guard let upper = budget.limit?.upper else { continue }
        sink.cover()
        guard upper.isZero else { continue }
        report(
          Bilingual(
            zh: "逐级上报合用的时限写为零。", en: "The limit that the tiers share is zero."),
          budget.place, "budget", nil, &sink)
      }
    }
  }

  /// More than a day: nothing that an emergency waits for.
  private static func isLong(_ span: TimeSpan) -> Bool {
    span.months > 0 || span.days > 1 || span.seconds > 86_400
  }

  private func report(
    _ text: Bilingual, _ place: FactPlace, _ discriminator: String, _ cap: Severity?,
    _ sink: inout FindingSink
  ) {
    sink.report(
      text, at: place.node, in: place.document, discriminator: discriminator, cap: cap)
  }
}
