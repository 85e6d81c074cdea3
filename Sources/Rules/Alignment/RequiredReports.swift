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
    let addressee: StatutoryAddressee
    /// The register does not say who the addressee is there.
    var isUnknown = false
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
  /// By key of a row that counts from the receipt of another report: who gets that report, of what events.
  private let earlier: [String: (receivers: Set<Int>, events: Set<String?>)]
  /// A row without levels speaks of every accident, of whatever grade. An 应急状态 is none: it begins before
  /// there is an accident.
  private let everyAccident: LevelSet

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
    everyAccident = index.planSet.levels.set(ofScale: "accident-grade")
    earlier = Self.earlier(index)
  }

  private static func earlier(
    _ index: AlignmentIndex
  ) -> [String: (receivers: Set<Int>, events: Set<String?>)] {
    var found: [String: (receivers: Set<Int>, events: Set<String?>)] = [:]
    for limit in index.limits.all where limit.clock == .receive {
      guard let row = index.limits.all.first(where: { $0.key == limit.after }) else { continue }
      var receivers: Set<Int> = []
      var events: Set<String?> = []
      for message in index.messages where !message.isExpected && message.kind == row.kind {
        guard row.family == nil || row.family == index.plans[message.place.plan].family,
          message.senders.compactMap(\.party).contains(where: { row.isFrom($0, index.directory) })
        else { continue }
        let told = message.addressees.compactMap(\.party)
          .filter { row.isTo($0, index.directory, near: []) }
        guard !told.isEmpty else { continue }
        receivers.formUnion(told)
        events.insert(message.event)
      }
      found[limit.key] = (receivers, events)
    }
    return found
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
          for codes in territories(of: addressee, senders[0], plan) {
            if let gap = gap(limit, kind, plan, senders, addressee, codes) { gaps.append(gap) }
          }
        }
      }
    }
    return gaps
  }

  /// The divisions in which an addressee is meant: a plan for sites in several provinces owes its report
  /// in each of them.
  private func territories(of addressee: PartyReference, _ sender: Int, _ plan: Plan) -> [[String]]
  {
    if case .party = addressee { return [[]] }
    let codes = index.planSet.territory(of: sender, in: plan)
    let provinces = Dictionary(grouping: codes) { RegionCode.province(of: $0) }
    guard provinces.count > 1 else { return [codes] }
    let parts = provinces.sorted { $0.key < $1.key }.map(\.value)
    if case .designated = addressee { return parts }
    // Of a kind that has nobody of its own in a part, those elsewhere are meant.
    let own = parts.filter { part in
      index.directory.parties.indices.contains {
        !index.directory[$0].codes.isEmpty && means(addressee, $0, part)
      }
    }
    return own.isEmpty ? [codes] : own
  }

  private func means(
    _ addressee: PartyReference, _ party: Int, _ codes: [String], _ source: String = ""
  ) -> Bool {
    StatutoryLimits.means([addressee], party, index.directory, near: codes, source: source)
  }

  /// The issuer where the row means it, and whoever else the plan lets speak.
  private func senders(of limit: StatutoryLimit, in plan: Plan) -> [Int] {
    guard !limit.from.isEmpty else { return [] }
    var senders: [Int] = []
    func add(_ party: Int) {
      if !senders.contains(party), limit.isFrom(party, index.directory) {
        senders.append(party)
      }
    }
    if let issuer = plan.issuer?.party { add(issuer) }
    for message in index.messages(sentBy: plan.index) {
      for sender in message.senders.compactMap(\.party) { add(sender) }
    }
    // Who passes a report on is the one who gets it.
    guard let first = earlier[limit.key] else { return senders }
    let told = senders.filter(first.receivers.contains)
    return told.isEmpty ? senders : told
  }

  private func gap(
    _ limit: StatutoryLimit, _ kind: MessageKind, _ plan: Plan, _ senders: [Int],
    _ addressee: PartyReference, _ codes: [String]
  ) -> Gap? {
    var nearest: Int?
    var covered: [Message] = []
    for sender in senders {
      for position in bySender[sender] ?? [] {
        let message = index.messages[position]
        guard message.kind == kind, overlaps(message, limit), isMeant(message, by: limit) else {
          continue
        }
        if message.place.plan == plan.index, nearest == nil { nearest = position }
        let reaches = message.addressees.contains { receiver in
          if let party = receiver.party {
            return isMeant(party, addressee, sender, codes, limit)
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
    let owed = StatutoryAddressee(reference: addressee, codes: codes, source: limit.source)
    // Through the tiers: others pass it on. What has to run beside the tiers they do not replace.
    if covered.isEmpty, !limit.isParallel, limit.clock == .receive,
      isPassedOn(senders, addressee, codes, limit)
    {
      return nil
    }
    guard !covered.isEmpty else {
      // A body that has nothing to do with the matter in this plan owes nothing by it.
      guard nearest != nil || plan.issuer?.party == sender else { return nil }
      return Gap(
        limit: limit, plan: plan.index, sender: sender, addressee: owed,
        isUnknown: owed.isUnknown(index), nearest: nearest, levels: [])
    }
    if covered.contains(where: { $0.levels.isEmpty }) { return nil }
    var left = LevelSet()
    for (scale, mask) in limit.levels.isEmpty ? everyAccident.masks : limit.levels.masks {
      let sent = covered.reduce(UInt64(0)) { $0 | ($1.levels.masks[scale] ?? 0) }
      if sent != 0 { left.insert(mask & ~sent, of: scale) }
    }
    let values = index.planSet.levels.values(in: left)
    guard !values.isEmpty else { return nil }
    return Gap(
      limit: limit, plan: plan.index, sender: sender, addressee: owed, nearest: nearest,
      levels: values)
  }

  /// Whether a message can be the report of a row: not one that is sent when all is over, nor, where the
  /// row counts from a decision, one that passes on what others have said.
  private func isMeant(_ message: Message, by limit: StatutoryLimit) -> Bool {
    if message.moment == .terminate, ![.final, .summary].contains(message.kind) { return false }
    if limit.clock == .decide, message.effectiveClock == .receive { return false }
    guard let first = earlier[limit.key], let event = message.event else { return true }
    return first.events.isEmpty || first.events.contains(nil) || first.events.contains(event)
  }

  /// Whether a party is the addressee of a row; through the tiers (逐级) the nearest of its kind above the
  /// sender.
  private func isMeant(
    _ party: Int, _ addressee: PartyReference, _ sender: Int, _ codes: [String],
    _ limit: StatutoryLimit
  ) -> Bool {
    guard means(addressee, party, codes, limit.source) else { return false }
    guard !limit.path.isEmpty, case .kind(let kind) = addressee else { return true }
    let above = index.directory.line(of: sender).dropFirst().first {
      index.directory[$0].kind == kind
    }
    return above == nil || above == party
  }

  private func overlaps(_ message: Message, _ limit: StatutoryLimit) -> Bool {
    if case .yes = index.planSet.levels.overlap(
      message.levels, limit.levels, plans: [message.place.plan])
    {
      return true
    }
    return false
  }

  private func isPassedOn(
    _ senders: [Int], _ addressee: PartyReference, _ codes: [String], _ limit: StatutoryLimit
  ) -> Bool {
    var seen = Set(senders)
    var open = senders
    while let party = open.popLast() {
      for next in relays[party] ?? [] where seen.insert(next).inserted {
        if isMeant(next, addressee, senders[0], codes, limit) { return true }
        open.append(next)
      }
    }
    return false
  }

  // MARK: - Words

  func report(_ gap: Gap, _ corpus: Corpus, _ sink: inout FindingSink) {
    let words = index.words
    let from = words.party(gap.sender)
    let to = gap.addressee.name(index)
    let region = gap.addressee.codes.first.map { RegionCode.province(of: $0) }
    let discriminator =
      gap.limit.key + "/" + gap.addressee.reference.description
      + (isSplit(gap) ? "/" + (region ?? "") : "")
    if gap.isUnknown {
      let place = region.map { RegionWords.name($0, corpus) } ?? Bilingual(zh: "", en: "")
      sink.report(
        Bilingual(
          zh:
            "机构名录没有写明\(place.zh)的\(to.zh)是哪个单位，\(from.zh)是否向它报告无法判定\(gap.limit.citation.zh)。",
          en:
            "The register does not say who is \(to.en) in \(place.en); whether \(from.en) reports to it cannot be told\(gap.limit.citation.en)."
        ),
        at: nil, in: index.plans[gap.plan].document,
        help: Bilingual(
          zh: "在机构名录中登记该称谓（designation）由哪个单位承担，写明法规和地域。",
          en: "Register who holds the designation, with statute and territory."),
        verdict: .undetermined, related: index.related(gap.limit, corpus),
        discriminator: discriminator, cap: gap.limit.cap)
      return
    }
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
      discriminator: discriminator, cap: gap.limit.cap)
  }

  /// Whether the same is owed in another province too.
  private func isSplit(_ gap: Gap) -> Bool {
    territories(of: gap.addressee.reference, gap.sender, index.plans[gap.plan]).count > 1
  }
}
