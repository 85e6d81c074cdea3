import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// LIF002
struct FilingMissing: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "LIF002", slug: "filing-missing-or-late",
    title: Bilingual(zh: "没有备案或者备案超期", en: "not filed, or filed late"),
    severity: .error,
    rationale: Bilingual(
      zh: "预案印发后应当在规定的工作日内备案；没有备案，受理的一方不知道有这份预案，衔接无从谈起。",
      en:
        "A plan is filed within so many working days of its issue; unfiled, the other side does not know it."
    ),
    remedy: Bilingual(
      zh: "办理备案，并在批准记录中登记备案的单位、日期和文号（filing）。",
      en: "File it and record the filing (to whom, when, number) in the approvals."),
    basis: [
      Bilingual(
        zh: "环发〔2015〕4号第十四条；国办发〔2024〕5号第二十六条（均待核实）",
        en: "MEP notice 2015-4, art. 14; State Council notice 2024-5, art. 26 (neither verified)")
    ], basisTargets: ["环发〔2015〕4号#14", "国办发〔2024〕5号#26"],
    failing: example("2026-09-20"), passing: example("2026-03-20"))

  private static func example(_ date: String) -> RuleExample {
    ExamplePlan.example(
      [
        ExamplePlan("EP-900", "firm", #"<p id="aexamp33">示例。</p>"#) {
          $0.family = "environmental"
          $0.scope = "enterprise"
        }
      ],
      [
        ExamplePlan.deadlines(
          #"<deadline key="filing" from="kind:enterprise" limit="P20WD" dayType="working" family="environmental" subject="filing" source="示例" state="verified"><zh>预案备案。</zh></deadline>"#
        ),
        RuleExample.File(
          "registry/holidays.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <holidays xmlns="urn:guiju:1" id="REG-HOLIDAYS" schemaVersion="1">
            <header date="2026-09-01">
              <title>节假日</title>
            </header>
            <year value="2026" state="verified">
              <day kind="holiday" date="2026-05-01">劳动节</day>
            </year>
          </holidays>

          """),
        RuleExample.File(
          "approvals/EP-900.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <approvals xmlns="urn:guiju:1" schemaVersion="1">
            <approval id="aappro22" doc="EP-900@1" digest="sha256:\(String(repeating: "0", count: 64))" date="2026-03-02">
              <signature role="approve" person="甲" date="2026-03-02"/>
              <filing to="party:county" date="\(date)"/>
            </approval>
          </approvals>

          """),
      ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let calendar = WorkCalendar(corpus.registry)
    for plan in index.plans {
      guard let issuer = plan.issuer?.party, let meta = corpus.documents[plan.document].meta,
        meta.state == .effective, let issued = meta.issued
      else { continue }
      let limits = index.limits.limits(
        family: plan.family, facilities: plan.facilityTypes, subject: "filing")
      for limit in limits where limit.after == nil {
        guard StatutoryLimits.means(limit.from, issuer, index.directory),
          let span = limit.limit.upper
        else { continue }
        sink.cover()
        check(plan, issued, limit, span, calendar, index, corpus, &sink)
      }
    }
  }

  private func check(
    _ plan: Plan, _ issued: CivilDate, _ limit: StatutoryLimit, _ span: TimeSpan,
    _ calendar: WorkCalendar, _ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink
  ) {
    let dates = corpus.approvals.filter {
      $0.document.document == plan.id && ($0.document.revision ?? plan.revision) == plan.revision
    }.flatMap { $0.filings.compactMap(\.date) }
    let words = LimitWords.words(span)
    let owner = index.owner(ofPlan: plan.index)
    let help = Bilingual(
      zh: "由\(owner.zh)办理备案并在批准记录中登记。",
      en: "\(owner.en) files the plan and records it in the approvals.")
    let due: CivilDate? =
      span.months > 0 || span.seconds > 0
      ? issued.adding(months: span.months)
      : span.dayKind == .working
        ? calendar.day(span.days, workdaysAfter: issued) : issued.adding(days: span.days)
    guard let due else {
      // Long enough ago, or filed the same week, needs no calendar.
      if let first = dates.min(), first <= issued.adding(days: span.days) { return }
      sink.report(
        Bilingual(
          zh: "\(issued.chinese)印发，应当在\(words.zh)内备案；节假日安排没有收录到那一天，是否超期无法判定\(limit.citation.zh)。",
          en:
            "Issued on \(issued), to be filed within \(words.en); the holidays of the time are not registered\(limit.citation.en)."
        ),
        at: nil, in: plan.document, help: help, verdict: .undetermined,
        related: index.related(limit, corpus), discriminator: limit.key, cap: limit.cap)
      return
    }
    guard let filed = dates.min() else {
      guard corpus.asOf > due else { return }
      sink.report(
        Bilingual(
          zh: "\(issued.chinese)印发，应当在\(due.chinese)前备案，没有备案的记录\(limit.citation.zh)。",
          en:
            "Issued on \(issued), due for filing by \(due); no filing is recorded\(limit.citation.en)."
        ),
        at: nil, in: plan.document, help: help, related: index.related(limit, corpus),
        discriminator: limit.key, cap: limit.cap)
      return
    }
    guard filed > due else { return }
    sink.report(
      Bilingual(
        zh: "\(issued.chinese)印发，应当在\(due.chinese)前备案，\(filed.chinese)才备案\(limit.citation.zh)。",
        en: "Issued on \(issued), due for filing by \(due), filed on \(filed)\(limit.citation.en)."),
      at: nil, in: plan.document, help: help, related: index.related(limit, corpus),
      discriminator: limit.key, cap: limit.cap)
  }
}
