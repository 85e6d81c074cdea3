import Alignment
import Corpus
import Diagnostics
import Model

/// What the statutory clocks require to be sent, held against what is sent.
struct RequiredReports {
  /// A required report that no plan makes, or not at every level.
  struct Gap {
    let limit: StatutoryLimit
    let plan: Int
    let sender: Int
    /// The addressee, as the row names it.
    let addressee: PartyReference
    /// The message of the plan that comes nearest: the same kind, to somebody else or at other levels.
    let nearest: Int?
    /// Levels without the report; empty where it is missing altogether.
    let levels: [LevelBook.Value]
  }

  private let index: AlignmentIndex
  /// Messages by sender.
  private let bySender: [Int: [Int]]
  /// Whom each party passes news on to.
  private let relays: [Int: Set<Int>]

  init(_ index: AlignmentIndex) {
    self.index = index
    var bySender: [Int: [Int]] = [:]
    for (position, message) in index.messages.enumerated()
    where !message.isExpected && !message.isDiscretionary {
      for sender in Set(message.senders.compactMap(\.party)) {
        bySender[sender, default: []].append(position)
      }
    }
    self.bySender = bySender
    var relays: [Int: Set<Int>] = [:]
    for leg in index.legs.legs where leg.shared == nil && leg.start != .trigger {
      relays[leg.sender, default: []].insert(leg.receiver)
    }
    self.relays = relays
  }

  /// - Parameter covered: called for every row that applies.
  func gaps(parallel: Bool, _ covered: () -> Void) -> [Gap] {
    var gaps: [Gap] = []
    for plan in index.plans where plan.isModelled {
      let limits = index.limits.limits(family: plan.family, facilities: plan.facilityTypes)
      for limit in limits where limit.isParallel == parallel {
        guard let kind = limit.kind, kind != .inform, limit.limit != .discretionary,
          limit.rhythm == nil || limit.rhythm == "normal"
        else { continue }
        let senders = senders(of: limit, in: plan)
        guard !senders.isEmpty else { continue }
        covered()
        for addressee in limit.to {
          if let gap = gap(limit, kind, plan, senders, addressee) { gaps.append(gap) }
        }
      }
    }
    return gaps
  }

  /// The issuer where the row means it, and whoever else the plan lets speak.
  private func senders(of limit: StatutoryLimit, in plan: Plan) -> [Int] {
    guard !limit.from.isEmpty else { return [] }
    var senders: [Int] = []
    func add(_ party: Int) {
      if !senders.contains(party), StatutoryLimits.means(limit.from, party, index.directory) {
        senders.append(party)
      }
    }
    if let issuer = plan.issuer?.party { add(issuer) }
    for message in index.messages(sentBy: plan.index) {
      for sender in message.senders.compactMap(\.party) { add(sender) }
    }
    return senders
  }

  private func gap(
    _ limit: StatutoryLimit, _ kind: MessageKind, _ plan: Plan, _ senders: [Int],
    _ addressee: PartyReference
  ) -> Gap? {
    var nearest: Int?
    var covered: [Message] = []
    for sender in senders {
      for position in bySender[sender] ?? [] {
        let message = index.messages[position]
        guard message.kind == kind, overlaps(message, limit) else { continue }
        if message.place.plan == plan.index, nearest == nil { nearest = position }
        let reaches = message.addressees.contains { receiver in
          if let party = receiver.party {
            return StatutoryLimits.means([addressee], party, index.directory)
          }
          return receiver.reference == addressee
        }
        if reaches {
          covered.append(message)
          if message.place.plan == plan.index { nearest = position }
        }
      }
    }
    let sender = senders[0]
    // Through the tiers: others pass it on. What has to run beside the tiers they do not replace.
    if covered.isEmpty, !limit.isParallel, limit.clock == .receive,
      isPassedOn(senders, addressee)
    {
      return nil
    }
    guard !covered.isEmpty else {
      // A body that has nothing to do with the matter in this plan owes nothing by it.
      guard nearest != nil || plan.issuer?.party == sender else { return nil }
      return Gap(
        limit: limit, plan: plan.index, sender: sender, addressee: addressee, nearest: nearest,
        levels: [])
    }
    if covered.contains(where: { $0.levels.isEmpty }) || limit.levels.isEmpty { return nil }
    var left = LevelSet()
    for (scale, mask) in limit.levels.masks {
      let sent = covered.reduce(UInt64(0)) { $0 | ($1.levels.masks[scale] ?? 0) }
      if sent != 0 { left.insert(mask & ~sent, of: scale) }
    }
    let values = index.planSet.levels.values(in: left)
    guard !values.isEmpty else { return nil }
    return Gap(
      limit: limit, plan: plan.index, sender: sender, addressee: addressee, nearest: nearest,
      levels: values)
  }

  private func overlaps(_ message: Message, _ limit: StatutoryLimit) -> Bool {
    if case .yes = index.planSet.levels.overlap(
      message.levels, limit.levels, plans: [message.place.plan])
    {
      return true
    }
    return false
  }

  private func isPassedOn(_ senders: [Int], _ addressee: PartyReference) -> Bool {
    var seen = Set(senders)
    var open = senders
    while let party = open.popLast() {
      for next in relays[party] ?? [] where seen.insert(next).inserted {
        if StatutoryLimits.means([addressee], next, index.directory) { return true }
        open.append(next)
      }
    }
    return false
  }

  // MARK: - Words

  func report(_ gap: Gap, _ corpus: Corpus, _ sink: inout FindingSink) {
    let words = index.words
    let from = words.party(gap.sender)
    let to = name(gap.addressee)
    let kind = gap.limit.kind?.name ?? Bilingual(zh: "报告", en: "report")
    let levels =
      gap.levels.isEmpty
      ? words.levels(gap.limit.levelWords)
      : Bilingual(
        zh: gap.levels.map { words.value($0).zh }.joined(separator: "、"),
        en: gap.levels.map { words.value($0).en }.joined(separator: ", "))
    let at = Bilingual(
      zh: levels.zh.isEmpty ? "" : levels.zh + "时，", en: levels.en.isEmpty ? "" : levels.en + ": ")
    let place = gap.nearest.map { index.messages[$0].place }
    let owner = index.owner(ofPlan: gap.plan)
    sink.report(
      Bilingual(
        zh: "\(at.zh)没有写明\(from.zh)向\(to.zh)发出\(kind.zh)\(gap.limit.citation.zh)。",
        en: "\(at.en)no \(kind.en) of \(from.en) to \(to.en) is stated\(gap.limit.citation.en)."),
      at: place?.node, in: place?.document ?? index.plans[gap.plan].document,
      help: Bilingual(
        zh: "由\(owner.zh)在其预案中补充：\(gap.limit.words.zh)",
        en: "\(owner.en) adds to its plan: \(gap.limit.words.en)"),
      related: index.related(gap.limit, corpus),
      discriminator: gap.limit.key + "/" + gap.addressee.description, cap: gap.limit.cap)
  }

  private func name(_ reference: PartyReference) -> Bilingual {
    switch reference {
    case .party(let key):
      return index.directory.index(of: key).map { index.words.party($0) }
        ?? Bilingual(zh: key, en: key)
    case .kind(let kind):
      return PartyKindWords.name(kind)
    case .role: return Bilingual(zh: reference.description, en: reference.description)
    }
  }
}
