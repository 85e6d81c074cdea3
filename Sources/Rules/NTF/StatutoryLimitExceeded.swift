import Alignment
import Corpus
import Diagnostics
import Model

/// NTF005
struct StatutoryLimitExceeded: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF005", slug: "statutory-limit-exceeded",
    title: Bilingual(zh: "通告时限超过法定时限", en: "longer than the statutory limit"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "预案写的时限比法规长，照预案做就是违法；不同设施、不同对象的法定时限不同，照搬别的预案最容易写错。",
      en:
        "A plan that allows more than the law orders a breach of it. Limits differ by facility and addressee, so copied plans go wrong first."
    ),
    remedy: Bilingual(
      zh: "按法定时限改；起算点也从其规定。法定时限表的依据待核实的，先由法规部门核实。",
      en:
        "Use the statutory limit and its clock start; where the row is not verified, have it verified first."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("PT60M", "60分钟"), passing: example("PT45M", "45分钟"))

  private static func example(_ duration: String, _ words: String) -> RuleExample {
    ExamplePlan.example(
      [
        ExamplePlan(
          "EP-900", "plant",
          ExamplePlan.sent(
            "aexamp33",
            #"kind="report" from="party:plant" to="party:nnsa-duty" when="enter" level="ge:nuclear-state:厂房应急" clock="enter" noCounterpart="示例""#,
            (duration, words))
        ) { $0.facility = "npp" }
      ], [ExamplePlan.reportRow])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for plan in index.plans {
      let limits = index.limits.limits(family: plan.family, facilities: plan.facilityTypes)
      guard !limits.isEmpty else { continue }
      var byKind: [MessageKind: [Message]] = [:]
      for message in index.messages(sentBy: plan.index) where !message.isDiscretionary {
        byKind[message.kind, default: []].append(message)
      }
      // The rows on levels of an emergency first: a message that keeps to one of them is not the report of
      // an ordinary event, which a row without levels is about.
      var settled: Set<Settled> = []
      for limit in limits.filter({ !$0.levels.isEmpty }) + limits.filter(\.levels.isEmpty) {
        guard let kind = limit.kind else { continue }
        var byReceiver: [Int: [Message]] = [:]
        for message in byKind[kind] ?? [] where meets(message, limit, index) {
          let codes = message.senders.compactMap(\.party).flatMap {
            index.planSet.territory(of: $0, in: plan)
          }
          for receiver in Set(message.addressees.compactMap(\.party))
          where limit.isTo(receiver, index.directory, near: codes) {
            byReceiver[receiver, default: []].append(message)
          }
        }
        for (receiver, messages) in byReceiver.sorted(by: { $0.key < $1.key }) {
          sink.cover()
          let left = messages.filter { message in
            !limit.levels.isEmpty || longer(message, limit)
              || !settled.contains(Settled(message: message.place, receiver: receiver))
          }
          check(left, limit, receiver, index, corpus, &sink)
          guard let bound = limit.limit.upper, !limit.levels.isEmpty else { continue }
          for message in messages where keeps(message, limit, bound) {
            settled.insert(Settled(message: message.place, receiver: receiver))
          }
        }
      }
    }
    checkShared(index, corpus, &sink)
  }

  /// 逐级上报合用的时限: one limit for a path, held against the row from its first to its last party.
  private func checkShared(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    var last: [FactPlace: SharedLimit] = [:]
    for leg in index.legs.legs {
      if let shared = leg.shared { last[shared.place] = shared }
    }
    for (place, shared) in last.sorted(by: {
      ($0.key.plan, $0.key.node) < ($1.key.plan, $1.key.node)
    }) {
      guard let from = shared.path.first, let to = shared.path.last,
        let message = shared.hops.first.map({ index.messages[$0] })
      else { continue }
      let plan = index.plans[place.plan]
      for limit in index.limits.limits(family: plan.family, facilities: plan.facilityTypes) {
        guard let kind = limit.kind, kind.mayBe(message.kind), !limit.isParallel,
          limit.clock == .receive, let bound = limit.limit.upper,
          limit.isFrom(from, index.directory),
          limit.isTo(to, index.directory, near: index.planSet.territory(of: from, in: plan)),
          meets(message, limit, index)
        else { continue }
        sink.cover()
        let comparison = shared.limit?.upper.flatMap { $0.keeping(bound) }
        guard comparison == .longer || comparison == nil else { continue }
        let path = index.words.parties(shared.path)
        let stated =
          shared.limit.map { LimitWords.words($0) }
          ?? Bilingual(zh: "没有写明时限", en: "no stated limit")
        let legal = LimitWords.words(limit.limit)
        let owner = index.owner(ofPlan: place.plan)
        sink.report(
          Bilingual(
            zh:
              "\(path.zh)逐级上报合用的时限为\(stated.zh)，法定时限为\(legal.zh)\(comparison == nil ? "，是否超过无法判定" : "")\(limit.citation.zh)。",
            en:
              "\(path.en) together may take \(stated.en), the law allows \(legal.en)\(comparison == nil ? "; it cannot be compared" : "")\(limit.citation.en)."
          ),
          at: place.node, in: place.document,
          help: Bilingual(
            zh: "由\(owner.zh)写明不超过\(legal.zh)的合用时限。",
            en: "\(owner.en) states a shared limit of at most \(legal.en)."),
          verdict: comparison == nil ? .undetermined : .fail,
          related: index.related(limit, corpus), discriminator: "shared/" + limit.key,
          cap: limit.cap)
      }
    }
  }

  private struct Settled: Hashable {
    var message: FactPlace
    var receiver: Int
  }

  private func longer(_ message: Message, _ limit: StatutoryLimit) -> Bool {
    guard let bound = limit.limit.upper else { return false }
    return message.limit?.upper?.keeping(bound) == .longer
  }

  /// Several messages of a kind to one receiver: one that surely keeps the limit answers for those that
  /// cannot be judged and for those of single events.
  private func check(
    _ messages: [Message], _ limit: StatutoryLimit, _ receiver: Int, _ index: AlignmentIndex,
    _ corpus: Corpus, _ sink: inout FindingSink
  ) {
    let keeping = messages.filter { message in
      message.kind != .followup && (limit.limit.upper.map { keeps(message, limit, $0) } ?? false)
    }
    let isKept = keeping.contains { $0.event == nil }
    let hasRhythm = messages.contains { message in
      message.rhythms.contains { $0.pace == limit.rhythm ?? "normal" }
    }
    for message in messages {
      if isKept, message.event != nil { continue }
      check(
        message, limit, receiver, index, corpus,
        isAnswered: message.kind == .followup ? hasRhythm : !keeping.isEmpty, &sink)
    }
  }

  private func keeps(_ message: Message, _ limit: StatutoryLimit, _ bound: TimeSpan) -> Bool {
    switch message.limit?.upper.flatMap({ $0.keeping(bound) }) {
    case .shorter, .same: clocks(message, limit).same || clocks(message, limit).isEarlier
    case .longer, nil: false
    }
  }

  /// Whether both clocks start together, and whether the plan's starts before the law's. A relay is told
  /// before it confirms or decides.
  private func clocks(_ message: Message, _ limit: StatutoryLimit) -> (same: Bool, isEarlier: Bool)
  {
    guard let own = message.effectiveClock, let legal = limit.clock, own != legal else {
      return (true, false)
    }
    // What is decided about a message once the state has been entered comes after that.
    if own == .decide, legal == .enter, message.moment == .enter { return (false, false) }
    if own == .receive { return (false, legal == .confirm || legal == .decide) }
    guard let a = own.order, let b = legal.order else { return (false, false) }
    return (false, a < b)
  }

  private func meets(_ message: Message, _ limit: StatutoryLimit, _ index: AlignmentIndex) -> Bool {
    guard
      message.senders.compactMap(\.party).contains(where: { limit.isFrom($0, index.directory) })
        || limit.from.isEmpty
    else { return false }
    if case .yes = index.planSet.levels.overlap(
      message.levels, limit.levels, plans: [message.place.plan])
    {
      return true
    }
    return false
  }

  private func check(
    _ message: Message, _ limit: StatutoryLimit, _ receiver: Int, _ index: AlignmentIndex,
    _ corpus: Corpus, isAnswered: Bool, _ sink: inout FindingSink
  ) {
    guard let bound = limit.limit.upper else { return }
    if message.kind == .followup {
      let pace = limit.rhythm ?? "normal"
      var limits = message.rhythms.filter { $0.pace == pace }.map(\.limit)
      // Whoever knows no slow times reports at the normal pace then; without that nothing is stated.
      if limits.isEmpty, pace == "normal", !isAnswered { limits = [nil] }
      for own in limits {
        judge(
          own, bound, (true, false), isAnswered: false, message, limit, receiver, index, corpus,
          &sink)
      }
      return
    }
    judge(
      message.limit, bound, clocks(message, limit), isAnswered: isAnswered, message, limit,
      receiver, index, corpus, &sink)
  }

  private func judge(
    _ own: Limit?, _ bound: TimeSpan, _ clocks: (same: Bool, isEarlier: Bool), isAnswered: Bool,
    _ message: Message, _ limit: StatutoryLimit, _ receiver: Int, _ index: AlignmentIndex,
    _ corpus: Corpus, _ sink: inout FindingSink
  ) {
    let (sameClock, isEarlier) = clocks
    let comparison = own?.upper.flatMap { $0.keeping(bound) }
    let to = index.words.party(receiver)
    let legal = LimitWords.words(limit.limit)
    let source = limit.citation
    let what = Bilingual(
      zh: "向\(to.zh)发出\(message.kind.name.zh)", en: "The \(message.kind.name.en) to \(to.en)")
    let stated =
      own.map { LimitWords.words($0) } ?? Bilingual(zh: "没有写明时限", en: "no stated limit")
    var verdict = Verdict.undetermined
    let text: Bilingual
    switch comparison {
    case .longer where sameClock || !isEarlier:
      // The plan's clock starts later or at the same time and still allows more.
      verdict = .fail
      text = Bilingual(
        zh: "\(what.zh)的时限为\(stated.zh)，法定时限为\(legal.zh)\(source.zh)。",
        en: "\(what.en) may take \(stated.en), the law allows \(legal.en)\(source.en).")
    case .longer:
      text = Bilingual(
        zh: "\(what.zh)的时限为\(stated.zh)，法定时限为\(legal.zh)，但起算点更早，是否超过无法判定\(source.zh)。",
        en:
          "\(what.en) may take \(stated.en) from an earlier clock start, the law allows \(legal.en); whether that is longer cannot be told\(source.en)."
      )
    case .shorter, .same:
      // A relay that counts from its own receipt is held against the law as part of its chain.
      guard !sameClock, !isEarlier, let clock = limit.clock, let here = message.effectiveClock,
        here != .receive, !isAnswered
      else { return }
      text = Bilingual(
        zh:
          "\(what.zh)的时限自\(here.name.zh)时起算，法定时限\(legal.zh)自\(clock.name.zh)时起算，其间的时间没有限制，是否超过无法判定\(source.zh)。",
        en:
          "\(what.en) is counted from \(here.name.en), the statutory \(legal.en) from \(clock.name.en); nothing limits the time between\(source.en)."
      )
    case nil:
      if isAnswered { return }
      text = Bilingual(
        zh: "\(what.zh)：\(stated.zh)，法定时限为\(legal.zh)，是否超过无法判定\(source.zh)。",
        en:
          "\(what.en): \(stated.en); the law allows \(legal.en); it cannot be compared\(source.en)."
      )
    }
    let owner = index.owner(ofPlan: message.place.plan)
    sink.report(
      text, at: message.place.node, in: message.place.document,
      help: Bilingual(
        zh: "由\(owner.zh)写明不超过\(legal.zh)的时限\(limit.clock.map { "，自\($0.name.zh)时起算" } ?? "")。",
        en:
          "\(owner.en) states a limit of at most \(legal.en)\(limit.clock.map { ", counted from \($0.name.en)" } ?? "")."
      ),
      verdict: verdict, related: index.related(limit, corpus),
      discriminator: limit.key + "/" + index.directory[receiver].key, cap: limit.cap)
  }
}
