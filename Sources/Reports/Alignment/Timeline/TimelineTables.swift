import Alignment
import Documents
import Model

/// The timeline for those who read, and the worst chain against every limit.
struct TimelineTables {
  let report: AlignmentReport

  private var index: AlignmentIndex { report.index }
  private var names: AlignmentWords { report.words }

  func caption(_ story: TimelineStory) -> Bilingual {
    let name = TriggerWords(index: index).name(story.triggers)
    return Bilingual(zh: "报告时间线——\(name.zh)", en: "Timeline of reports: \(name.en)")
  }

  func table(_ story: TimelineStory) -> Table {
    let cells = CellWords(index: index)
    let rows = story.steps.map { step -> [TableCell] in
      let leg = index.legs.legs[step.leg]
      let message = index.messages[leg.message]
      let expected = leg.receipts.map { report.reference(index.messages[$0].place) }
      let arrival = AlignmentWords.time(step.arrival)
      let notes = Bilingual.joined([
        step.isWorst ? Bilingual(zh: "最不利报告链", en: "worst chain") : nil,
        step.isFirst ? nil : Bilingual(zh: "此前已由他处得知", en: "told before by another"),
      ])
      return [
        TableCell(step.number), TableCell(arrival), TableCell(names.party(step.sender)),
        TableCell(names.party(step.receiver)), TableCell(message.kind.name),
        TableCell(limit(leg, message)), TableCell(cells.channels(message) ?? Self.none),
        TableCell(report.reference(message.place)),
        TableCell(
          expected.isEmpty
            ? Bilingual(zh: "（对方未规定接收）", en: "(not expected there)") : .joined(expected)),
        TableCell(notes),
      ]
    }
    return Table(
      name: "align-timeline", caption: caption(story),
      columns: [
        .ordinal, .init(key: "latest", title: Bilingual(zh: "最迟时间", en: "Latest"), weight: 2),
        .init(key: "from", title: Bilingual(zh: "发出", en: "From"), weight: 3),
        .init(key: "to", title: Bilingual(zh: "接到", en: "To"), weight: 3),
        .init(key: "kind", title: Bilingual(zh: "文种", en: "Message"), weight: 3),
        .init(key: "limit", title: Bilingual(zh: "本段时限和起算", en: "Limit of the step"), weight: 3),
        .init(key: "channels", title: Bilingual(zh: "渠道", en: "Channels"), weight: 3),
        .init(key: "sent", title: Bilingual(zh: "发出条款", en: "Sent in"), weight: 2),
        .init(key: "expected", title: Bilingual(zh: "接收条款", en: "Expected in"), weight: 3),
        .init(key: "notes", title: Bilingual(zh: "说明", en: "Notes"), weight: 3),
      ], rows: rows, notes: variants(story), classification: report.classification, landscape: true)
  }

  private func limit(_ leg: Leg, _ message: Message) -> Bilingual {
    guard let shared = leg.shared else { return CellWords(index: index).limit(message) }
    let within = TimeText.within(shared.limit)
    return Bilingual(zh: "逐级共\(within.zh)", en: "the whole path \(within.en)")
  }

  private func variants(_ story: TimelineStory) -> [Bilingual] {
    guard !story.variants.isEmpty else { return [] }
    var events: [Bilingual] = []
    for event in story.variants.compactMap({ $0.event.map { names.event($0) } })
    where !events.contains(event) {
      events.append(event)
    }
    let list = Bilingual.joined(events, zh: "、", en: ", ")
    return [
      Bilingual(
        zh: "伴随\(list.zh)时另有一两步报告，用 --scenario 查看。",
        en: "With \(list.en) there are a step or two more; see --scenario.")
    ]
  }

  private static let none = Bilingual(zh: "未写", en: "not stated")

  // MARK: - 最不利报告链

  /// What is the same in several triggers is one row.
  private struct Key: Hashable {
    var limit: String
    var sender: Int
    var addressee: Int
    var legs: [Int]
    var total: Reach
    var lacksLastLeg: Bool
    var origin: Int
  }

  /// The worst chain of reports against every limit.
  var chains: Table {
    var merged: [Key: [Chain]] = [:]
    var order: [Key] = []
    for chain in report.chains {
      let key = Key(
        limit: chain.limit.key, sender: chain.sender, addressee: chain.addressee, legs: chain.legs,
        total: chain.total, lacksLastLeg: chain.lacksLastLeg, origin: chain.trigger.origin)
      if merged[key] == nil { order.append(key) }
      merged[key, default: []].append(chain)
    }
    let rows = order.enumerated().compactMap { position, key in
      merged[key].flatMap { row(position, $0) }
    }
    return Table(
      name: "align-chains", caption: Bilingual(zh: "最不利报告链", en: "Worst chains of reports"),
      columns: [
        .ordinal, .init(key: "trigger", title: Bilingual(zh: "触发", en: "Trigger"), weight: 4),
        .init(key: "path", title: Bilingual(zh: "报告链", en: "Chain"), weight: 6),
        .init(key: "total", title: Bilingual(zh: "全链最迟时间", en: "Latest"), weight: 2),
        .init(key: "limit", title: Bilingual(zh: "时限", en: "Limit"), weight: 2),
        .init(key: "slack", title: Bilingual(zh: "富余时间", en: "Slack"), weight: 2),
        .init(key: "verdict", title: Bilingual(zh: "结论", en: "Verdict"), weight: 2),
        .init(key: "loss", title: Bilingual(zh: "失去一条联系", en: "One link lost"), weight: 4),
        .init(key: "basis", title: Bilingual(zh: "依据和假定", en: "Basis, assumptions"), weight: 5),
      ], rows: rows, classification: report.classification, landscape: true)
  }

  private func row(_ position: Int, _ chains: [Chain]) -> [TableCell]? {
    guard let chain = chains.first else { return nil }
    let words = ChainWords(index)
    let to = names.party(chain.addressee)
    var path = words.path(chain)
    if chain.lacksLastLeg {
      path = Bilingual(zh: path.zh + " →（预案未写）\(to.zh)", en: path.en + " → (in no plan) \(to.en)")
    }
    let undetermined = Bilingual(zh: "无法判定", en: "undetermined")
    let verdict =
      chain.verdict == .pass
      ? TableCell(chain.verdict.name)
      : TableCell(runs: [TableRun(chain.verdict.name, mark: .strong)])
    return [
      TableCell(position + 1), TableCell(TriggerWords(index: index).name(chains.map(\.trigger))),
      TableCell(path), TableCell(AlignmentWords.time(chain.total)),
      TableCell(AlignmentWords.time(chain.limitSeconds)),
      TableCell(chain.slack.map { AlignmentWords.time($0) } ?? undetermined), verdict,
      TableCell(chain.worstLoss.map { loss($0, words) } ?? .empty),
      TableCell(
        Bilingual.joined(
          [chain.limit.words] + chain.assumptions
        ).followedDirectly(by: chain.limit.citation)),
    ]
  }

  private func loss(_ loss: Chain.Loss, _ words: ChainWords) -> Bilingual {
    let what = words.lost(loss.what)
    guard let total = loss.total else {
      return Bilingual(zh: "失去\(what.zh)：不再接到", en: "without \(what.en): never told")
    }
    let time = AlignmentWords.time(total)
    return Bilingual(zh: "失去\(what.zh)：\(time.zh)", en: "without \(what.en): \(time.en)")
  }
}

extension Bilingual {
  fileprivate func followedDirectly(by other: Bilingual) -> Bilingual {
    Bilingual(zh: zh + other.zh, en: en + other.en)
  }
}
