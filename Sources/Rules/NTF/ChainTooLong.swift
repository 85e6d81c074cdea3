import Alignment
import Corpus
import Diagnostics
import Model
import XMLTree

/// NTF006
struct ChainTooLong: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF006", slug: "chain-longer-than-limit",
    title: Bilingual(zh: "报告链全程超限", en: "the whole chain is longer than the limit"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "每一段都没有超过自己的时限，连起来却超过了法定的总时限；只看一份预案，谁也看不出来。",
      en:
        "Every leg keeps its own limit and the chain still breaks the statutory one. Nobody sees it who reads one plan."
    ),
    remedy: Bilingual(
      zh: "缩短链中的一段或者几段，或者增加并行报告；写“立即”“及时”的，写明具体时限，才能判定全程。",
      en:
        "Shorten a leg or add a parallel report; give “at once” and “promptly” a number, or the whole cannot be judged."
    ),
    basis: [
      Bilingual(
        zh: "《放射性同位素与射线装置安全和防护条例》第四十二条",
        en: "Regulation on Radioisotopes and Radiation Devices, art. 42")
    ] + AlignmentBasis.words,
    basisTargets: ["放射性同位素与射线装置安全和防护条例#42"] + AlignmentBasis.targets,
    failing: example("PT2H", "2小时"), passing: example("PT1H", "1小时"))

  private static func example(_ duration: String, _ words: String) -> RuleExample {
    func plan(_ id: String, _ from: String, _ to: String, _ before: String?, _ scope: String)
      -> ExamplePlan
    {
      let start =
        before == nil
        ? #"when="event" clock="occur""# : ##"when="receive" clock="receive" after="#aexamp44""##
      let receipt = before.map {
        ExamplePlan.expected(
          "aexamp44",
          #"kind="report" from="party:\#($0)" to="party:\#(from)" level="eq:nuclear-state:场外应急""#)
      }
      return ExamplePlan(
        id, from,
        (receipt ?? "")
          + ExamplePlan.sent(
            "aexamp33",
            #"kind="report" from="party:\#(from)" to="party:\#(to)" level="eq:nuclear-state:场外应急" \#(start)"#,
            (duration, words))
      ) { $0.scope = scope }
    }
    return ExamplePlan.example(
      [
        plan("EP-900", "plant", "county", nil, "site"),
        plan("EP-901", "county", "province", "plant", "county"),
        plan("EP-902", "province", "caea", "county", "province"),
      ],
      [
        ExamplePlan.deadlines(
          #"<deadline key="to-caea" kind="report" from="party:province" to="party:caea" level="eq:nuclear-state:场外应急" clock="occur" limit="PT4H" family="nuclear" source="示例" state="verified"><zh>逐级报告的总时限。</zh></deadline>"#
        )
      ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    var seen: Set<String> = []
    for chain in index.chains
    where chain.legs.count > 1 || index.legs.legs[chain.legs[0]].shared != nil {
      sink.cover()
      guard chain.verdict != .pass, let last = chain.legs.last else { continue }
      let ids = chain.legs.map { index.messages[index.legs.legs[$0].message].place }
      let key = chain.limit.key + ids.map { "/\($0.document).\($0.node.rawValue)" }.joined()
      guard seen.insert(key).inserted else { continue }
      report(chain, last, index, corpus, &sink)
    }
    checkShared(index, &sink)
  }

  private func report(
    _ chain: Chain, _ last: Int, _ index: AlignmentIndex, _ corpus: Corpus,
    _ sink: inout FindingSink
  ) {
    let message = index.messages[index.legs.legs[last].message]
    let words = ChainWords(index)
    let path = words.path(chain)
    let limit = AlignmentWords.time(chain.limitSeconds)
    let source = chain.limit.citation
    var text: Bilingual
    if chain.verdict == .fail {
      let over = AlignmentWords.time(chain.total.seconds - chain.limitSeconds)
      let total = AlignmentWords.time(chain.total.seconds)
      text = Bilingual(
        zh: "最不利报告链：\(path.zh)，全程\(total.zh)，时限\(limit.zh)，超过\(over.zh)\(source.zh)。",
        en:
          "Worst chain: \(path.en), \(total.en) in all against \(limit.en): \(over.en) too long\(source.en)."
      )
    } else if chain.lacksLastLeg {
      let sender = index.words.party(chain.sender)
      let to = index.words.party(chain.addressee)
      let slack = chain.slack.map { AlignmentWords.time($0) }
      let left =
        slack.map { Bilingual(zh: "，留给这一段\($0.zh)", en: ", which leaves \($0.en) for it") }
        ?? Bilingual(zh: "", en: "")
      text = Bilingual(
        zh:
          "\(path.zh)，预案都没有写明由\(sender.zh)向\(to.zh)报告\(left.zh)；全程是否在\(limit.zh)内无法判定\(source.zh)。",
        en:
          "\(path.en); no plan states the report of \(sender.en) to \(to.en)\(left.en): whether the whole stays within \(limit.en) cannot be told\(source.en)."
      )
    } else {
      let blame = chain.blame.map { words.blame($0) }
      text = Bilingual(
        zh:
          "\(path.zh)，\(blame.map(\.zh).joined(separator: "；"))，全程是否在\(limit.zh)内无法判定\(source.zh)。",
        en:
          "\(path.en); \(blame.map(\.en).joined(separator: "; ")): whether the whole stays within \(limit.en) cannot be told\(source.en)."
      )
    }
    for assumption in chain.assumptions {
      text = Bilingual(zh: text.zh + assumption.zh + "。", en: text.en + " " + assumption.en + ".")
    }
    let others = chain.legs.dropLast().map {
      index.related(
        index.legs.legs[$0].message,
        Bilingual(zh: "的一段（\(words.leg($0).zh)）", en: "a leg (\(words.leg($0).en))"))
    }
    let owners = Set(chain.legs.map { index.messages[index.legs.legs[$0].message].place.plan })
      .sorted().map { index.owner(ofPlan: $0) }
    sink.report(
      text, at: message.place.node, in: message.place.document,
      help: Bilingual(
        zh: "由\(owners.map(\.zh).joined(separator: "、"))商定，缩短其中的时限或者增加并行报告；没有写明时限的先写明。",
        en:
          "\(owners.map(\.en).joined(separator: ", ")) agree on shorter limits or a parallel report, and give a number where there is none."
      ),
      verdict: chain.verdict == .fail ? .fail : .undetermined,
      related: others + index.related(chain.limit, corpus), discriminator: chain.limit.key,
      cap: chain.limit.cap)
  }

  /// One limit for a path, and hops that together allow more; or a hop that no plan makes.
  private func checkShared(_ index: AlignmentIndex, _ sink: inout FindingSink) {
    var seen: Set<FactPlace> = []
    for leg in index.legs.legs.reversed() {
      guard let shared = leg.shared, seen.insert(shared.place).inserted,
        let total = shared.limit?.upper?.exactSeconds, shared.hops.count > 1
      else { continue }
      sink.cover()
      let hops = shared.hops.map { index.messages[$0].limit?.upper?.exactSeconds }
      guard hops.allSatisfy({ $0 != nil }) else { continue }
      let sum = hops.reduce(0) { $0 + ($1 ?? 0) }
      guard sum > total else { continue }
      let (all, limit) = (AlignmentWords.time(sum), AlignmentWords.time(total))
      let path = index.words.parties(shared.path)
      sink.report(
        Bilingual(
          zh: "\(path.zh)逐级上报合用\(limit.zh)，各段自己的时限合计\(all.zh)。",
          en: "\(path.en) share \(limit.en); the limits of the legs add up to \(all.en)."),
        at: shared.place.node, in: shared.place.document,
        related: shared.hops.map { index.related($0, Bilingual(zh: "的一段", en: "a leg")) },
        discriminator: "shared", cap: .error)
    }
    for (shared, hop) in index.legs.brokenPaths {
      sink.cover()
      sink.report(
        Bilingual(
          zh: "逐级上报的第\(hop + 1)段没有一份预案写明，路径在此中断。",
          en: "No plan states leg \(hop + 1) of the path: it breaks off here."),
        at: shared.place.node, in: shared.place.document,
        help: Bilingual(
          zh: "由该段的发送单位在其预案中写明这次报告，或者改正路径（path）。",
          en: "The sender of that leg states the report in its plan, or the path is corrected."),
        discriminator: "broken", cap: .error)
    }
  }
}
