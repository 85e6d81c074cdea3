import Alignment
import Corpus
import Diagnostics
import Model

/// NTF008
struct NotificationCircle: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF008", slug: "notification-circle",
    title: Bilingual(zh: "转报成环", en: "notifications go round in a circle"),
    severity: .error,
    rationale: Bilingual(
      zh: "甲接到乙的才报丙，丙接到甲的才报乙：没有人先动，或者一条消息在几家之间反复转。回执不算转报。",
      en:
        "Each passes the news on when it hears from the next: nobody begins, or the news goes round for ever."
    ),
    remedy: Bilingual(
      zh: "写明最先发出的一方及其起算点（发现、进入应急状态），去掉环中的一段，或者把回应改写为回执（acknowledgement）。",
      en:
        "State who begins and from when; drop one leg of the circle, or write the answer as an acknowledgement."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example(##"when="receive" clock="receive" after="#aexamp44""##),
    passing: example(#"when="enter" clock="enter""#))

  private static func example(_ start: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan(
        "EP-900", "province",
        ExamplePlan.expected(
          "aexamp44", #"kind="inform" from="party:county" to="party:province" when="receive""#)
          + ExamplePlan.sent(
            "aexamp33", #"kind="inform" from="party:province" to="party:county" \#(start)"#,
            ("PT30M", "30分钟"))
      ) { $0.scope = "province" },
      ExamplePlan(
        "EP-901", "county",
        ExamplePlan.expected("aexamp44", #"kind="inform" from="party:province" to="party:county""#)
          + ExamplePlan.sent(
            "aexamp33",
            ##"kind="inform" from="party:county" to="party:province" when="receive" clock="receive" after="#aexamp44""##,
            ("PT30M", "30分钟"))
      ) { $0.scope = "county" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    if !index.legs.legs.isEmpty { sink.cover() }
    checkWaiting(index, &sink)
    for circle in index.circles {
      guard let first = circle.legs.first else { continue }
      let legs = circle.legs.map { index.legs.legs[$0] }
      let message = index.messages[index.legs.legs[first].message]
      let names = (legs.map(\.sender) + [legs[0].sender]).map { index.words.party($0) }
      let round = Bilingual(
        zh: names.map(\.zh).joined(separator: " → "), en: names.map(\.en).joined(separator: " → "))
      sink.report(
        circle.isDeadlock
          ? Bilingual(
            zh: "\(round.zh)：各方都等接到上一家的才发出，没有人先发，消息不会开始传。",
            en:
              "\(round.en): each waits for the one before, nobody begins, and the news never starts."
          )
          : Bilingual(
            zh: "\(round.zh)：接到即转，转一圈又回到原处。",
            en: "\(round.en): passed on at every receipt, it comes back to where it was."),
        at: message.place.node, in: message.place.document,
        related: legs.dropFirst().map {
          index.related($0.message, Bilingual(zh: "的一段", en: "a leg of the circle"))
        },
        discriminator: circle.legs.compactMap {
          index.messages[index.legs.legs[$0].message].place.id?.description
        }.sorted().joined(separator: "/"))
    }
  }
  /// Clauses of one plan that wait for each other, whoever they go to.
  private func checkWaiting(_ index: AlignmentIndex, _ sink: inout FindingSink) {
    for circle in WaitingCircle.all(in: index.messages) {
      let messages = circle.map { index.messages[$0] }
      guard let first = messages.first else { continue }
      sink.report(
        circle.count == 1
          ? Bilingual(
            zh: "本条写明在本条之后（after），永远等不到。", en: "This clause waits for itself (after).")
          : Bilingual(
            zh: "本条与另外\(circle.count - 1)条互相等待（after），没有一条能先办。",
            en:
              "This clause and \(circle.count - 1) more wait for each other (after): none comes first."
          ),
        at: first.place.node, in: first.place.document,
        help: Bilingual(
          zh: "由\(index.owner(ofPlan: first.place.plan).zh)核对先后关系（after），写明最先办的一条。",
          en:
            "\(index.owner(ofPlan: first.place.plan).en) checks what comes after what and states which clause comes first."
        ),
        related: circle.dropFirst().map {
          index.related($0, Bilingual(zh: "中互相等待的一条", en: "another of them"))
        },
        discriminator: "after/"
          + messages.compactMap { $0.place.id?.description }.sorted()
          .joined(separator: "/"))
    }
  }
}
