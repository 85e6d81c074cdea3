import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// NTF013
struct StaleContact: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF013", slug: "stale-or-daytime-contact",
    title: Bilingual(zh: "联系方式失效或者不是24小时值班", en: "a contact that is stale or in office hours only"),
    severity: .error,
    rationale: Bilingual(
      zh: "15分钟的通告打到办公室座机，夜里没有人接；半年没有核对过的号码，不知道还通不通。",
      en:
        "A fifteen-minute notice to a desk that is empty at night, or to a number nobody has tried for half a year."
    ),
    remedy: Bilingual(
      zh: "改为应急值班联络点（24小时）；按期核对并登记核对日期。",
      en: "Use the duty point (day and night), check the numbers and record the day of the check."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("office", "2026-10-08"), passing: example("24h", "2026-10-08"))

  private static func example(_ duty: String, _ verified: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.sent(
          "aexamp33",
          #"kind="alert" from="party:plant" to="party:nnsa" when="enter" level="ge:nuclear-state:应急待命" clock="enter" noCounterpart="示例""#,
          ("PT15M", "15分钟"))
          + #"<contact id="aexamp44" party="party:nnsa" duty="\#(duty)" channel="phone fax" verified="\#(verified)"><p id="aexamp55">联系方式。</p></contact>"#
      )
    ])
  }

  /// After so many days a call list counts as not checked: common practice is a check every half year.
  private static let checkDays: Int32 = 180

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for plan in index.plans {
      let contacts = ContactList(plan, index)
      var urgent: [Int: Message] = [:]
      for message in index.messages(sentBy: plan.index)
      where message.isUrgent && (message.kind == .alert || message.kind == .report) {
        for receiver in message.receivers.compactMap(\.party) where urgent[receiver] == nil {
          let kind = index.directory[receiver].kind
          if kind != "public", kind != "media", receiver != plan.issuer?.party {
            urgent[receiver] = message
          }
        }
      }
      guard !urgent.isEmpty || !contacts.isEmpty else { continue }
      sink.cover()
      checkLines(contacts, urgent, plan, index, corpus, &sink)
      checkMissing(contacts, urgent, plan, index, &sink)
    }
  }

  private func checkLines(
    _ contacts: ContactList, _ urgent: [Int: Message], _ plan: Plan, _ index: AlignmentIndex,
    _ corpus: Corpus, _ sink: inout FindingSink
  ) {
    let owner = index.owner(ofPlan: plan.index)
    for line in contacts.lines {
      let name = index.words.party(line.party)
      if let until = line.validUntil, until < corpus.asOf {
        sink.report(
          Bilingual(
            zh: "\(name.zh)的联系方式有效期至\(until.chinese)，已经过期。",
            en: "The contact of \(name.en) was valid until \(until)."),
          at: line.node, in: plan.document, discriminator: "expired")
      }
      if let verified = line.verified, corpus.asOf.dayNumber - verified.dayNumber > Self.checkDays {
        sink.report(
          Bilingual(
            zh: "\(name.zh)的联系方式上次核对是\(verified.chinese)，已经超过\(Self.checkDays)天。",
            en:
              "The contact of \(name.en) was last checked on \(verified), more than \(Self.checkDays) days ago."
          ),
          at: line.node, in: plan.document,
          help: Bilingual(
            zh: "由\(owner.zh)核对联系方式并登记核对日期（verified）。",
            en: "\(owner.en) checks the contact and records the day (verified)."),
          discriminator: "unchecked")
      }
      guard let message = urgent[line.party], line.isDayAndNight == false,
        !contacts[line.party].contains(where: { $0.isDayAndNight == true })
      else { continue }
      let limit = message.limit.map { LimitWords.words($0) } ?? Bilingual(zh: "", en: "")
      sink.report(
        Bilingual(
          zh: "\(name.zh)的联系方式只在工作时间有人，\(message.kind.name.zh)的时限是\(limit.zh)。",
          en:
            "\(name.en) answers in office hours only; the \(message.kind.name.en) is due within \(limit.en)."
        ),
        at: line.node, in: plan.document,
        help: Bilingual(
          zh: "由\(owner.zh)改为对方的应急值班联络点（24小时）。",
          en: "\(owner.en) uses the other side's duty point (day and night)."),
        related: [
          .init(
            document: plan.document, node: message.place.node,
            message: Bilingual(zh: "这条通告", en: "the notification"), isQuoted: true)
        ], discriminator: "office")
    }
  }

  private func checkMissing(
    _ contacts: ContactList, _ urgent: [Int: Message], _ plan: Plan, _ index: AlignmentIndex,
    _ sink: inout FindingSink
  ) {
    for (receiver, message) in urgent.sorted(by: { $0.key < $1.key })
    where !contacts.isEmpty && contacts[receiver].isEmpty {
      let name = index.words.party(receiver)
      let owner = index.owner(ofPlan: plan.index)
      sink.report(
        Bilingual(
          zh: "\(message.kind.name.zh)发往\(name.zh)，本预案的联系表中没有对方的联系方式。",
          en: "The \(message.kind.name.en) goes to \(name.en), who is not in the call list."),
        at: message.place.node, in: plan.document,
        help: Bilingual(
          zh: "由\(owner.zh)在联系表中登记对方的应急值班联络点（24小时）。",
          en: "\(owner.en) enters the other side's duty point (day and night) in the call list."),
        discriminator: "missing/" + index.directory[receiver].key)
    }
  }
}
