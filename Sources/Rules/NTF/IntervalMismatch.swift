import Alignment
import Corpus
import Diagnostics
import Model

/// NTF014
struct IntervalMismatch: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF014", slug: "interval-mismatch",
    title: Bilingual(zh: "续报间隔不一致", en: "reports come less often than the other side expects"),
    severity: .warning,
    rationale: Bilingual(
      zh:
        "接收方按每半小时一报安排研判和会商，发送方一小时才报一次，中间的决定没有依据。这里只比双方；间隔长于法定间隔的，由 NTF005 报告；首次通告和报告的时限，由 NTF003 报告。",
      en:
        "One side plans its assessments on a report every half hour and is sent one an hour. Only the two sides are compared here: an interval longer than the statutory one is NTF005, the limit of a first message NTF003."
    ),
    remedy: Bilingual(
      zh: "双方商定各种情形（一般、缓慢、迅速、变化时）的续报间隔，以法定间隔为上限，在两份预案中写成一致。",
      en:
        "Agree on the interval for each pace (normal, slow, fast, on change) within the statutory one and write it into both plans."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("PT30M", "每30分钟"), passing: example("PT1H", "每小时"))

  private static func example(_ duration: String, _ words: String) -> RuleExample {
    func message(_ element: String, _ duration: String, _ words: String) -> String {
      ExamplePlan.block(
        element, "aexamp33",
        #"kind="followup" from="party:plant" to="party:station" when="periodic" level="ge:nuclear-state:厂房应急""#,
        #"<periodic when="normal"><value role="every" duration="\#(duration)">\#(words)</value>续报一次</periodic>。"#
      )
    }
    return ExamplePlan.example([
      ExamplePlan("EP-900", "plant", message("notification", "PT1H", "每小时")),
      ExamplePlan("EP-901", "station", message("receipt", duration, words)) { $0.scope = "region" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for pair in index.matches.pairs where !pair.reasons.contains(.throughParent) {
      let (sent, expected) = (index.messages[pair.sent], index.messages[pair.expected])
      guard !sent.isDiscretionary, !sent.rhythms.isEmpty || !expected.rhythms.isEmpty else {
        continue
      }
      for difference in RhythmDifference.all(sent.rhythms, expected: expected.rhythms) {
        sink.cover()
        report(difference, pair, index, &sink)
      }
      if !expected.rhythms.isEmpty { sink.cover() }
    }
  }

  private func report(
    _ difference: RhythmDifference, _ pair: MessagePair, _ index: AlignmentIndex,
    _ sink: inout FindingSink
  ) {
    let (sent, expected) = (index.messages[pair.sent], index.messages[pair.expected])
    let to = index.words.party(pair.receiver)
    let pace = RhythmDifference.name(ofPace: difference.pace)
    let wanted = LimitWords.words(difference.expected)
    let own = difference.sent.map { LimitWords.words($0) }
    let isChange = difference.pace == "change"
    let kind = sent.kind.name
    let start = Bilingual(
      zh: "向\(to.zh)\(pace.zh)的\(kind.zh)", en: "The \(kind.en) to \(to.en) \(pace.en)")
    let zh: String
    let en: String
    switch (own, difference.comparison) {
    case (let own?, .longer):
      zh = "\(isChange ? "时限" : "间隔")为\(own.zh)，对方要求\(wanted.zh)，长于对方的要求。"
      en = "comes \(isChange ? "within" : "every") \(own.en), \(wanted.en) is expected."
    case (let own?, _):
      zh = "为\(own.zh)，对方要求\(wanted.zh)，是否一致无法判定。"
      en = "comes \(own.en), \(wanted.en) is expected: they cannot be compared."
    case (nil, _):
      zh = "没有写明\(isChange ? "时限" : "间隔")，对方要求\(wanted.zh)，是否一致无法判定。"
      en = "has no stated time, \(wanted.en) is expected: whether that is kept cannot be told."
    }
    let (sender, receiver) = (
      index.owner(ofPlan: sent.place.plan), index.owner(ofPlan: expected.place.plan)
    )
    sink.report(
      Bilingual(zh: start.zh + zh, en: start.en + " " + en), at: difference.node ?? sent.place.node,
      in: sent.place.document,
      help: Bilingual(
        zh: "由\(sender.zh)与\(receiver.zh)商定一致的间隔，并分别修改。",
        en: "\(sender.en) and \(receiver.en) agree on one interval and both write it."),
      verdict: difference.comparison == .longer ? .fail : .undetermined,
      related: [index.related(pair.expected, Bilingual(zh: "的要求", en: "expects"))],
      discriminator: difference.pace + "/" + index.directory[pair.receiver].key)
  }
}
