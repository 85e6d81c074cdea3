package import Corpus
package import Diagnostics
import Model

/// SUP101
package struct WaiverUnused: WaiverRule {
  package static let metadata = RuleMetadata(
    code: "SUP101", slug: "waiver-unused",
    title: Bilingual(zh: "例外没有用上", en: "waiver unused"),
    severity: .warning,
    rationale: Bilingual(
      zh: "问题已经改正，例外还留着，以后同样的问题再出现就会被悄悄放过。",
      en: "The fault is gone and the waiver remains: the same fault would later pass unnoticed."),
    remedy: Bilingual(
      zh: "从例外清单中撤销；范围写错的，改正后重新报批。",
      en:
        "Withdraw it from the list; where its scope was wrong, correct it and have it approved anew."
    ),
    isWaivable: false,
    failing: WaiverExample { $0.body = ExampleMeta.plainBody }.example,
    passing: WaiverExample().example)

  package init() {}

  package func check(_ corpus: Corpus, findings: [Finding], _ sink: inout FindingSink) {
    let matcher = WaiverMatcher(corpus)
    for waiver in corpus.waivers where waiver.isActive(on: corpus.asOf) {
      guard let place = corpus.index(of: waiver),
        case .known(let document) = WaiverTarget.of(waiver, in: corpus)
      else { continue }
      sink.cover()
      guard !findings.contains(where: { matcher.fits(waiver, $0) }) else { continue }
      let discriminator = waiver.label
      // Other rules do not run on what the parser or the schema refuses in full.
      if corpus.documents[document].hasFaults {
        sink.report(
          Bilingual(
            zh: "例外 \(waiver.label) 所指的文件有格式或者结构问题，校验不完整，无法判定例外是否还有用。",
            en:
              "The document of waiver \(waiver.label) has faults of form, so the check of it is not complete; whether the waiver is needed cannot be decided."
          ),
          at: waiver.origin.node, in: place,
          help: Bilingual(zh: "先改正该文件的格式和结构问题。", en: "First cure those faults."),
          verdict: .undetermined, discriminator: discriminator)
        continue
      }
      sink.report(
        Bilingual(
          zh: "例外 \(waiver.label) 没有对上任何校验问题：\(waiver.document) 已没有 \(waiver.rule) 所说的问题。",
          en:
            "Waiver \(waiver.label) covers nothing: \(waiver.rule) finds nothing there in \(waiver.document)."
        ),
        at: waiver.origin.node, in: place, discriminator: discriminator)
    }
  }
}
