import Diagnostics
package import Documents
import Model
package import XMLTree

/// LIF103
package struct HistoryEntryMissing: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "LIF103", slug: "history-entry-missing",
    title: Bilingual(zh: "修改记录与版次不符", en: "history does not fit the revision"),
    severity: .error,
    rationale: Bilingual(
      zh: "每一版为什么改、改了哪些条款，都凭修改记录说明；缺一条，审核人和批准人就无从核对，修订对照表也没有修订理由。",
      en:
        "The history says why each revision was made and what it changed; without its entry reviewers have nothing to compare and the table of changes has no reasons."
    ),
    remedy: Bilingual(
      zh: "每一版写一条修改记录：版次、日期、原因、涉及的条款和说明，按版次由低到高排列。",
      en:
        "Give each revision one entry with number, date, reason, clauses and words, in ascending order."
    ),
    failing: example(#"<entry revision="1" date="2024-11-20" reason="new">首次发布。</entry>"#),
    passing: example(
      #"<entry revision="1" date="2024-11-20" reason="new">首次发布。</entry><entry revision="2" date="2026-09-01" reason="review">定期复审，调整抽样数量。</entry>"#
    ))

  private static func example(_ entries: String) -> RuleExample {
    .meta(
      ExampleMeta {
        $0.revision =
          #"number="2" state="effective" issued="2026-09-01" effective="2026-09-01" nextReview="2029-08-31""#
        $0.history = "<history>\(entries)</history>"
      })
  }

  package static let elements: [ElementName] = [.revision]

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let meta = document.meta, let revision = meta.revision else { return }
    // While the text is on the drafter's desk the entry may still be written.
    let cap: Severity? = meta.state == .draft || meta.state == nil ? .warning : nil
    if !meta.history.contains(where: { $0.revision == revision }) {
      sink.report(
        Bilingual(
          zh: meta.history.isEmpty
            ? "本文件没有修改记录，第\(revision)版缺少修改原因和内容。"
            : "修改记录中没有第\(revision)版的条目。",
          en: "The history has no entry for revision \(revision)."),
        at: element.index, spot: .attribute("number"), discriminator: "missing", cap: cap)
    }
    var highest = 0
    var seen: Set<Int> = []
    for entry in meta.history {
      guard let number = entry.revision else { continue }
      if !seen.insert(number).inserted {
        sink.report(
          Bilingual(
            zh: "修改记录中第\(number)版有不止一条。",
            en: "The history has several entries for revision \(number)."),
          at: entry.node, spot: .attribute("revision"),
          help: Bilingual(
            zh: "合并为一条；版次写错的，改正版次。", en: "Merge the entries, or correct the number."),
          discriminator: "duplicate/\(number)/\(entry.reason)", cap: .warning)
      } else if number < highest {
        sink.report(
          Bilingual(
            zh: "修改记录的次序颠倒：第\(number)版列在第\(highest)版之后。",
            en: "The entry of revision \(number) stands after that of revision \(highest)."),
          at: entry.node, spot: .attribute("revision"),
          help: Bilingual(zh: "按版次由低到高排列。", en: "Put the entries in ascending order."),
          discriminator: "order/\(number)", cap: cap)
      }
      if number > revision {
        sink.report(
          Bilingual(
            zh: "修改记录中有第\(number)版，本文件是第\(revision)版。",
            en:
              "The history has an entry for revision \(number) of a document at revision \(revision)."
          ),
          at: entry.node, spot: .attribute("revision"),
          help: Bilingual(
            zh: "核实版次：修订已经完成的，将版次改为第\(number)版；写错的，改正修改记录。",
            en: "Raise the revision where it was made, or correct the entry."),
          discriminator: "future/\(number)", cap: cap)
      }
      highest = max(highest, number)
    }
  }
}
