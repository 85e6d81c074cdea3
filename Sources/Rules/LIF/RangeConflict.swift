import Corpus
import Diagnostics
import Documents
import Impact
import Import
import Model

/// LIF006
struct RangeConflict: CorpusRule {
  static let metadata = RuleMetadata(
    code: "LIF006", slug: "penalty-range-conflict",
    title: Bilingual(zh: "上下位处罚幅度不相容", en: "range of a lower rule outside the higher law's"),
    severity: .error,
    rationale: Bilingual(
      zh: "行政处罚法要求下位法在上位法规定的行为、种类和幅度之内具体规定；幅度越出上位法的，照用就可能被撤销。",
      en:
        "A lower rule may set fines only within the acts, kinds and range of the higher law; a fine outside it may be set aside."
    ),
    remedy: Bilingual(
      zh: "由法规部门按照行为时间和行政处罚法确定适用哪一个；建议制定机关修改下位法。",
      en:
        "Let the legal department decide which applies to the act; propose to its maker that the lower rule be changed."
    ),
    failing: example(min: "1"), passing: example(min: "5"))

  private static func example(min: String) -> RuleExample {
    let row =
      #"<pair key="exb-1" violation="示例旧法#1" penalty="示例旧法#2" prerequisite="none" min="\#(min)" max="10" unit="万元" upper="exa-1" state="verified">没有登记</pair>"#
    let upper =
      #"<pair key="exa-1" violation="示例旧法#1" penalty="示例旧法#2" prerequisite="none" min="5" max="50" unit="万元" state="verified">没有登记</pair>"#
    return RuleExample(
      files: [
        EnforcementExample.law, EnforcementExample.duty,
        EnforcementExample.sanctions(row + "\n  " + upper),
      ], excerpt: row, asOf: RuleExample.day)
  }

  static let reads = CorpusView.law

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    guard let coverage = CoverageGaps.coverage(corpus) else { return }
    if coverage.sanctions.contains(where: { $0.upper != nil }) { sink.cover() }
    for conflict in coverage.conflicts {
      let lower = coverage.sanctions[conflict.lower]
      let upper = coverage.sanctions[conflict.upper]
      guard let document = corpus.index(ofPath: lower.row.origin.path),
        let mine = lower.range?.words, let limits = upper.range?.words
      else { continue }
      let isVerified = lower.row.entry.isVerified && upper.row.entry.isVerified
      let places = (lower.penalties + upper.penalties).map { resolution in
        let title =
          resolution.key.flatMap { corpus.regulations.versions(of: $0).last?.regulation.title }
          ?? resolution.reference.norm
        return "《\(title)》" + resolution.printedLocator(in: corpus.regulations)
      }
      let (one, other) = (places.first ?? lower.key, places.dropFirst(lower.penalties.count).first)
      sink.report(
        Bilingual(
          zh: "\(one)罚款\(mine.zh)，上位法\(other ?? upper.key)为\(limits.zh)"
            + (isVerified ? "。" : "（依据待核实）。"),
          en: "\(one) sets \(mine.en), the higher law \(other ?? upper.key) \(limits.en)"
            + (isVerified ? "." : " (not verified).")),
        at: lower.row.origin.node, in: document,
        related: [
          .init(
            document: document, node: upper.row.origin.node,
            message: Bilingual(zh: "上位法的幅度", en: "the range of the higher law"))
        ], discriminator: "\(lower.key)/\(upper.key)", cap: isVerified ? nil : .warning)
    }
  }
}
