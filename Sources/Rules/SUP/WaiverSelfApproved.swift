package import Corpus
package import Diagnostics
import Model

/// SUP104
package struct WaiverSelfApproved: WaiverRule {
  package static let metadata = RuleMetadata(
    code: "SUP104", slug: "waiver-self-approved",
    title: Bilingual(zh: "例外由责任人自己批准", en: "waiver approved by its owner"),
    severity: .error,
    rationale: Bilingual(
      zh: "例外放过一个问题，须由责任人以外的人同意；自己批准自己，等于没有批准。",
      en: "A waiver lets a fault stand; whoever answers for the fault cannot also give the leave."),
    remedy: Bilingual(
      zh: "报上一级批准，写明批准人和批准日期。",
      en: "Have it approved by somebody above the owner, and say who and when."),
    isWaivable: false,
    failing: WaiverExample { $0.approver = $0.owner }.example,
    passing: WaiverExample { $0.approver = $0.owner + "司长" }.example)

  package init() {}

  package func check(_ corpus: Corpus, findings: [Finding], _ sink: inout FindingSink) {
    for waiver in corpus.waivers {
      guard let place = corpus.index(of: waiver) else { continue }
      sink.cover()
      let owner = Self.name(waiver.owner)
      guard !owner.isEmpty, owner == Self.name(waiver.approver) else { continue }
      sink.report(
        Bilingual(
          zh: "例外 \(waiver.label) 的责任人和批准人都是“\(waiver.approver)”。",
          en: "Owner and approver of waiver \(waiver.label) are both “\(waiver.approver)”."),
        at: waiver.origin.node, spot: .attribute("approver"), in: place,
        discriminator: waiver.label)
    }
  }

  private static func name(_ words: String) -> String {
    String(words.filter { !$0.isWhitespace })
  }
}
