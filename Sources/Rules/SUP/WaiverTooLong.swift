package import Corpus
package import Diagnostics
import Model

/// SUP105
package struct WaiverTooLong: WaiverRule {
  package static let metadata = RuleMetadata(
    code: "SUP105", slug: "waiver-too-long",
    title: Bilingual(zh: "例外期限超过一年", en: "waiver for more than a year"),
    severity: .info,
    rationale: Bilingual(
      zh: "期限过长的例外容易变成常态，问题一直留着。",
      en: "A waiver for too long a time becomes the rule, and the fault remains."),
    remedy: Bilingual(
      zh: "期限定在一年以内，到期再评估；确需长期保留的，考虑修改规则或者在配置中调整级别。",
      en:
        "Set a term within a year and look again; for what must remain, change the rule's level in the configuration."
    ),
    isWaivable: false,
    failing: WaiverExample { $0.expires = "2027-09-02" }.example,
    passing: WaiverExample { $0.expires = "2027-09-01" }.example)

  package init() {}

  package func check(_ corpus: Corpus, findings: [Finding], _ sink: inout FindingSink) {
    for waiver in corpus.waivers {
      guard let place = corpus.index(of: waiver) else { continue }
      sink.cover()
      guard let granted = waiver.granted, let expires = waiver.expires,
        expires > granted.adding(months: 12)
      else { continue }
      sink.report(
        Bilingual(
          zh: "例外 \(waiver.label) 自\(granted.chinese)至\(expires.chinese)，超过一年。",
          en: "Waiver \(waiver.label) runs from \(granted) to \(expires), more than a year."),
        at: waiver.origin.node, spot: .attribute("expires"), in: place,
        discriminator: waiver.label)
    }
  }
}
