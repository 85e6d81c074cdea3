import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// NTF010
struct ChannelMismatch: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF010", slug: "channel-mismatch",
    title: Bilingual(zh: "收发渠道对不上", en: "the channels do not meet"),
    severity: .error,
    rationale: Bilingual(
      zh: "发送方用传真，接收方只看平台，发了等于没发。", en: "A fax to a desk that watches a platform is not received."),
    remedy: Bilingual(
      zh: "双方商定至少一种共同的渠道，写入两份预案，并核对联系表。",
      en: "Agree on one common channel at least, write it into both plans, and check the call list."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("system"), passing: example("fax"))

  private static func example(_ type: String) -> RuleExample {
    let facts =
      #"kind="report" from="party:plant" to="party:station" when="enter" level="ge:nuclear-state:厂房应急" clock="enter""#
    func channel(_ type: String) -> String {
      ##"<channel id="aexamp44" type="\##(type)" for="#aexamp33" rank="primary"><p id="aexamp55">渠道。</p></channel>"##
    }
    return ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.sent("aexamp33", facts, ("PT45M", "45分钟")) + channel("fax")),
      ExamplePlan(
        "EP-901", "station", ExamplePlan.expected("aexamp33", facts) + channel(type)
      ) { $0.scope = "region" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for pair in index.matches.pairs where !pair.reasons.contains(.throughParent) {
      let (sent, expected) = (index.messages[pair.sent], index.messages[pair.expected])
      guard !sent.channels.isEmpty, !expected.channels.isEmpty else { continue }
      sink.cover()
      let own = Set(sent.channels.map(\.type))
      guard own.isDisjoint(with: expected.channels.map(\.type)) else { continue }
      let to = index.words.party(pair.receiver)
      let (here, there) = (Self.list(sent.channels), Self.list(expected.channels))
      sink.report(
        Bilingual(
          zh: "\(sent.kind.name.zh)用\(here.zh)发往\(to.zh)，对方只用\(there.zh)接收。",
          en:
            "The \(sent.kind.name.en) goes to \(to.en) by \(here.en); the other side listens by \(there.en) only."
        ),
        at: sent.place.node, in: sent.place.document,
        help: Bilingual(
          zh:
            "由\(index.owner(ofPlan: sent.place.plan).zh)与\(index.owner(ofPlan: expected.place.plan).zh)商定共同的渠道。",
          en:
            "\(index.owner(ofPlan: sent.place.plan).en) and \(index.owner(ofPlan: expected.place.plan).en) agree on a common channel."
        ),
        related: [index.related(pair.expected, Bilingual(zh: "的接收渠道", en: "receives"))],
        discriminator: index.directory[pair.receiver].key)
    }
    checkContacts(index, &sink)
  }

  /// The sender's own call list has nothing that the message could go by.
  private func checkContacts(_ index: AlignmentIndex, _ sink: inout FindingSink) {
    for plan in index.plans {
      let contacts = ContactList(plan, index)
      guard !contacts.isEmpty else { continue }
      for message in index.messages(sentBy: plan.index)
      where message.isUrgent && !message.channels.isEmpty {
        let own = Set(message.channels.map(\.type))
        for receiver in message.receivers.compactMap(\.party) {
          let lines = contacts[receiver].filter { !$0.channels.isEmpty }
          guard let line = lines.first else { continue }
          sink.cover()
          guard lines.allSatisfy({ own.isDisjoint(with: $0.channels) }) else { continue }
          let to = index.words.party(receiver)
          let here = Self.list(message.channels)
          sink.report(
            Bilingual(
              zh: "\(message.kind.name.zh)用\(here.zh)发往\(to.zh)，本预案的联系表中没有对方的这种联系方式。",
              en:
                "The \(message.kind.name.en) goes to \(to.en) by \(here.en), for which the call list has no entry."
            ),
            at: message.place.node, in: message.place.document,
            help: Bilingual(
              zh: "由\(index.owner(ofPlan: plan.index).zh)在联系表中补上，或者改用表中已有的渠道。",
              en:
                "\(index.owner(ofPlan: plan.index).en) completes the call list or uses a channel that is in it."
            ),
            related: [
              .init(
                document: plan.document, node: line.node,
                message: Bilingual(zh: "联系表", en: "the call list"), isQuoted: true)
            ],
            discriminator: "contact/" + index.directory[receiver].key)
        }
      }
    }
  }

  private static func list(_ channels: [MessageChannel]) -> Bilingual {
    var seen: [String] = []
    for channel in channels where !seen.contains(channel.type) { seen.append(channel.type) }
    let names = seen.map { ChannelClass.name(ofType: $0) }
    return Bilingual(
      zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
  }
}
