import Alignment
import Corpus
import Diagnostics
import Model

/// NTF011
struct AcknowledgementMissing: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF011", slug: "acknowledgement-missing",
    title: Bilingual(zh: "缺少回执或者回执没有人作出", en: "no acknowledgement, or nobody gives it"),
    severity: .warning,
    rationale: Bilingual(
      zh: "口头通告没有复诵，听错、漏听都不知道；发送方等回执而接收方的预案没有写，等不到就只能重复拨打，占用的正是应急线路。",
      en:
        "A spoken notice that nobody reads back may be misheard and nobody knows; a sender that waits for an acknowledgement the other plan does not give keeps the line busy with calling again."
    ),
    remedy: Bilingual(
      zh: "发送方写明由谁、以什么方式确认（acknowledgement），接收方在接收条款中写明复诵或者回执。",
      en:
        "The sender states who confirms and how (acknowledgement); the receiver's plan states that it does."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example(""),
    passing: example(#"，<acknowledgement by="party:nnsa">复诵确认</acknowledgement>"#))

  private static func example(_ answer: String) -> RuleExample {
    func message(_ element: String, _ verb: String, _ more: String) -> String {
      ExamplePlan.block(
        element, "aexamp33",
        #"kind="alert" from="party:plant" to="party:nnsa" when="enter" level="ge:nuclear-state:应急待命" clock="enter""#,
        #"在<value role="within" duration="PT15M">15分钟</value>内\#(verb)\#(more)。"#)
    }
    return ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        message(
          "notification", "发出",
          #"，<acknowledgement by="party:nnsa">对方复诵确认</acknowledgement>"#)),
      ExamplePlan("EP-901", "nnsa", message("receipt", "收到", answer)) { $0.scope = "national" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let sides = MessageSides(index)
    let answers = Dictionary(
      sides.pairs(by: \.sent).map { ($0.message, $0.pairs) },
      uniquingKeysWith: { first, _ in first })
    for (position, message) in index.messages.enumerated() {
      checkNames(message, index, &sink)
      guard !message.isExpected, !message.isDiscretionary else { continue }
      let pairs = answers[position] ?? []
      if message.hasAcknowledgement {
        checkAnswers(message, sides.split(pairs, by: \.receiver), index, &sink)
      } else {
        checkSpoken(message, pairs, index, &sink)
      }
    }
  }

  /// An acknowledgement by somebody who is not told.
  private func checkNames(
    _ message: Message, _ index: AlignmentIndex, _ sink: inout FindingSink
  ) {
    let told = Set(message.addressees.compactMap(\.party))
    guard let named = message.acknowledgers, told.count == message.addressees.count else { return }
    for party in named.compactMap(\.party) where !told.contains(party) {
      sink.cover()
      let name = index.words.party(party)
      let owner = index.owner(ofPlan: message.place.plan)
      sink.report(
        Bilingual(
          zh: "确认（回执）写明由\(name.zh)作出，它不是这条\(message.kind.name.zh)的接收方。",
          en:
            "\(name.en) is to acknowledge, but is no receiver of this \(message.kind.name.en)."),
        at: message.place.node, in: message.place.document,
        help: Bilingual(
          zh: "由\(owner.zh)把确认改由接收方作出，或者把它列为接收方。",
          en: "\(owner.en) lets a receiver acknowledge, or adds it to the receivers."),
        discriminator: "by/" + index.directory[party].key)
    }
  }

  /// An acknowledgement that is asked for and that the other plan does not give.
  private func checkAnswers(
    _ message: Message, _ receivers: [(message: Int, pairs: [MessagePair])],
    _ index: AlignmentIndex, _ sink: inout FindingSink
  ) {
    let named = message.acknowledgers?.compactMap(\.party) ?? []
    for (receiver, pairs) in receivers where named.isEmpty || named.contains(receiver) {
      sink.cover()
      guard !pairs.contains(where: { index.messages[$0.expected].hasAcknowledgement }) else {
        continue
      }
      let to = index.words.party(receiver)
      let kind = message.kind.name
      let other = index.owner(ofPlan: index.messages[pairs[0].expected].place.plan)
      sink.report(
        Bilingual(
          zh: "本预案要求\(to.zh)对\(kind.zh)作出确认（回执），对方的接收条款没有写。",
          en: "\(to.en) is to acknowledge the \(kind.en); its own plan does not say that it does."),
        at: message.place.node, in: message.place.document,
        help: Bilingual(
          zh:
            "由\(other.zh)在接收条款中写明复诵或者回执（acknowledgement）；不需要的，由\(index.owner(ofPlan: message.place.plan).zh)删去要求。",
          en:
            "\(other.en) states the acknowledgement where it receives; where none is needed, \(index.owner(ofPlan: message.place.plan).en) drops the demand."
        ),
        related: pairs.map {
          index.related($0.expected, Bilingual(zh: "没有写明确认", en: "acknowledges nothing"))
        }, discriminator: "answer/" + index.directory[receiver].key)
    }
  }

  /// An urgent notice by word of mouth that nobody confirms on either side.
  private func checkSpoken(
    _ message: Message, _ pairs: [MessagePair], _ index: AlignmentIndex, _ sink: inout FindingSink
  ) {
    guard message.isUrgent, message.channels.contains(where: { $0.isPrimary && $0.isSpoken }),
      message.receivers.compactMap(\.party).contains(where: {
        !["public", "media"].contains(index.directory[$0].kind)
      })
    else { return }
    sink.cover()
    guard !pairs.contains(where: { index.messages[$0.expected].hasAcknowledgement }) else { return }
    let kind = message.kind.name
    let owner = index.owner(ofPlan: message.place.plan)
    sink.report(
      Bilingual(
        zh: "\(kind.zh)以话音发出，没有写明对方复诵或者回执。",
        en: "The \(kind.en) goes out by voice; nobody is to read it back or acknowledge it."),
      at: message.place.node, in: message.place.document,
      help: Bilingual(
        zh: "由\(owner.zh)写明由谁、怎样确认（acknowledgement）。",
        en: "\(owner.en) states who confirms it and how (acknowledgement)."),
      discriminator: "spoken")
  }
}
