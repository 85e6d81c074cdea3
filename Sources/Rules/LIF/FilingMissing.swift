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
      zh:
        "预案印发后应当向规定的单位备案，有期限的在期限内；没有备案，受理的一方不知道有这份预案，衔接无从谈起；批准之前备案的，不是批准的文本。法条没有写期限的，只核对有没有备案，列为警告。",
      en:
        "A plan is filed with those the law names, within the time it sets; unfiled, the other side does not know it, and what was filed before approval is not what was approved. Where the law sets no time, a missing filing is a warning."
    ),
    remedy: Bilingual(
      zh: "办理备案，并在批准记录中登记备案的单位、日期和文号（filing）。",
      en: "File it and record the filing (to whom, when, number) in the approvals."),
    basis: [
      Bilingual(
        zh: "《核安全法》第五十五条；环发〔2015〕4号第十四条、国办发〔2024〕5号第二十六条（后两件待核实）",
        en:
          "Nuclear Safety Law, art. 55; MEP notice 2015-4, art. 14, and State Council notice 2024-5, art. 26 (the last two not verified)"
      )
    ], basisTargets: ["核安全法#55", "环发〔2015〕4号#14", "国办发〔2024〕5号#26"],
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
        meta.state == .approved || meta.state == .effective
      else { continue }
      let approvals = corpus.approvals.filter {
        $0.document.document == plan.id && ($0.document.revision ?? plan.revision) == plan.revision
      }
      checkOrder(approvals, meta.issued, plan, index, &sink)
      let limits = index.limits.limits(
        family: plan.family, facilities: plan.facilityTypes, subject: "filing")
      for limit in limits where limit.after == nil && limit.isFrom(issuer, index.directory) {
        sink.cover()
        let filings = approvals.flatMap(\.filings)
        for addressee in FilingAddressee.all(of: limit, issuer, plan, index) {
          let dates = filings.filter { addressee.isMeant(by: $0.to, index) }.compactMap(\.date)
          check(
            plan, meta.issued ?? approvals.compactMap(\.date).min(), dates.min(), limit, addressee,
            calendar, index, corpus, &sink)
        }
      }
    }
  }

  /// What is filed is what was approved and issued: a filing before that is of a draft.
  private func checkOrder(
    _ approvals: [Approval], _ issued: CivilDate?, _ plan: Plan, _ index: AlignmentIndex,
    _ sink: inout FindingSink
  ) {
    let owner = index.owner(ofPlan: plan.index)
    for approval in approvals {
      guard let start = [approval.date, issued].compactMap(\.self).max() else { continue }
      for filing in approval.filings {
        sink.cover()
        guard let date = filing.date, date < start else { continue }
        let isIssue = approval.date.map { date >= $0 } ?? true
        sink.report(
          Bilingual(
            zh: "\(date.chinese)备案，早于\(start.chinese)\(isIssue ? "印发" : "批准")：备案的不是批准的文本。",
            en:
              "Filed on \(date), before it was \(isIssue ? "issued" : "approved") on \(start): what was filed is not what was approved."
          ),
          at: nil, in: plan.document,
          help: Bilingual(
            zh: "由\(owner.zh)核对备案和批准的日期；确在批准前报送的，按批准的文本重新备案。",
            en:
              "\(owner.en) checks both dates; what was filed before approval is filed again as approved."
          ),
          discriminator: "early/" + filing.to)
      }
    }
  }

  /// - Parameters:
  ///   - issued: the day the limit counts from; nil where neither issue nor approval has a date.
  ///   - filed: the first filing with the addressee.
  private func check(
    _ plan: Plan, _ issued: CivilDate?, _ filed: CivilDate?, _ limit: StatutoryLimit,
    _ addressee: FilingAddressee, _ calendar: WorkCalendar, _ index: AlignmentIndex,
    _ corpus: Corpus, _ sink: inout FindingSink
  ) {
    let owner = index.owner(ofPlan: plan.index)
    let to = addressee.name(index)
    let with = Bilingual(
      zh: to.zh.isEmpty ? "" : "报\(to.zh)", en: to.en.isEmpty ? "" : " with \(to.en)")
    func report(_ text: Bilingual, _ verdict: Verdict, cap: Severity?) {
      sink.report(
        Bilingual(
          zh: text.zh + "\(limit.citation.zh)。", en: text.en + "\(limit.citation.en)."),
        at: nil, in: plan.document,
        help: addressee.isUnknown(index)
          ? Bilingual(
            zh: "在机构名录中登记该称谓（designation）由哪个单位承担，写明法规和地域。",
            en: "Register who holds the designation, with statute and territory.")
          : Bilingual(
            zh: "由\(owner.zh)\(with.zh)备案，并在批准记录中登记。",
            en: "\(owner.en) files the plan\(with.en) and records it in the approvals."),
        verdict: verdict, related: index.related(limit, corpus),
        discriminator: limit.key + addressee.discriminator, cap: cap)
    }
    if addressee.isUnknown(index) {
      report(
        Bilingual(
          zh: "应当报\(to.zh)备案，机构名录没有写明是哪个单位，是否备案无法判定",
          en: "To be filed with \(to.en); the register does not say who that is"),
        .undetermined, cap: limit.cap)
      return
    }
    guard let span = limit.limit.upper else {
      // Without a limit in the law nobody can say from which day on it is overdue.
      guard filed == nil else { return }
      report(
        Bilingual(
          zh: "应当\(with.zh)备案，没有备案的记录",
          en: "To be filed\(with.en); no filing is recorded"), .fail, cap: .warning)
      return
    }
    let words = LimitWords.words(span)
    guard let issued else {
      guard filed == nil else { return }
      report(
        Bilingual(
          zh: "没有写明印发日期，也没有\(with.zh)备案的记录，应当在\(words.zh)内备案，是否超期无法判定",
          en:
            "Neither a date of issue nor a filing\(with.en) is stated; it was due within \(words.en) of issue"
        ), .undetermined, cap: limit.cap)
      return
    }
    let due = FilingDue(issued, span, calendar)
    let start = Bilingual(zh: "\(issued.chinese)印发，应当", en: "Issued on \(issued), ")
    let term =
      due.day.map {
        Bilingual(zh: "在\($0.chinese)前\(with.zh)备案", en: "due for filing\(with.en) by \($0)")
      }
      ?? Bilingual(
        zh: "在\(words.zh)内\(with.zh)备案", en: "to be filed\(with.en) within \(words.en)")
    switch due.verdict(on: filed ?? corpus.asOf) {
    case .inTime: return
    case .late:
      report(
        filed.map {
          Bilingual(
            zh: start.zh + term.zh + "，\($0.chinese)才备案",
            en: start.en + term.en + ", filed on \($0)")
        }
          ?? Bilingual(
            zh: start.zh + term.zh + "，没有备案的记录",
            en: start.en + term.en + "; no filing is recorded"), .fail, cap: limit.cap)
    case .unknown where due.isUnstated:
      report(
        Bilingual(
          zh: start.zh + term.zh + "；没有写明自然日还是工作日，是否超期无法判定",
          en: start.en + term.en + "; whether calendar or working days is not stated"),
        .undetermined, cap: limit.cap)
    case .unknown:
      report(
        Bilingual(
          zh: start.zh + term.zh + "；节假日安排没有收录到那一天，是否超期无法判定",
          en: start.en + term.en + "; the holidays of the time are not registered"),
        .undetermined, cap: limit.cap)
    }
  }
}
