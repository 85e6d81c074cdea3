package import Corpus
package import Diagnostics
import Model

/// SUP102
package struct WaiverExpired: WaiverRule {
  package static let metadata = RuleMetadata(
    code: "SUP102", slug: "waiver-expired",
    title: Bilingual(zh: "例外已过期", en: "waiver expired"),
    severity: .error,
    rationale: Bilingual(
      zh: "例外有期限，到期即失效；问题没有解决而例外过期，说明承诺的整改没有完成。",
      en:
        "A waiver holds for a time; where it has run out and the fault remains, the promised cure has not come."
    ),
    remedy: Bilingual(
      zh: "问题已经解决的，撤销例外；没有解决的，改正问题，或者重新报批并写明新的期限。",
      en: "Withdraw it where the fault is cured; else cure the fault or have a new term approved."),
    isWaivable: false,
    failing: WaiverExample { $0.expires = "2026-11-22" }.example,
    passing: WaiverExample { $0.expires = "2026-11-23" }.example)

  package init() {}

  package func check(_ corpus: Corpus, findings: [Finding], _ sink: inout FindingSink) {
    let matcher = WaiverMatcher(corpus)
    for waiver in corpus.waivers {
      guard let place = corpus.index(of: waiver) else { continue }
      sink.cover()
      guard let expires = waiver.expires, expires < corpus.asOf else { continue }
      let count = findings.count { $0.waiver == nil && matcher.fits(waiver, $0) }
      if count > 0 {
        sink.report(
          Bilingual(
            zh: "例外 \(waiver.label) 到\(expires.chinese)为止，已经过期，它原来涉及的校验问题还有\(count)个。",
            en: "Waiver \(waiver.label) ran out on \(expires); \(count) of its findings remain."),
          at: waiver.origin.node, spot: .attribute("expires"), in: place,
          discriminator: waiver.label)
      } else {
        sink.report(
          Bilingual(
            zh: "例外 \(waiver.label) 到\(expires.chinese)为止，已经过期，也没有对应的校验问题了。",
            en: "Waiver \(waiver.label) ran out on \(expires) and covers nothing any more."),
          at: waiver.origin.node, spot: .attribute("expires"), in: place,
          help: Bilingual(zh: "从例外清单中撤销。", en: "Withdraw it from the list."),
          discriminator: waiver.label, cap: .warning)
      }
    }
  }
}
