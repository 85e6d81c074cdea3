import Alignment
import Documents
import Model

/// What stands in the cells: the facts of typed elements in few words.
struct CellWords {
  let index: AlignmentIndex

  private var set: PlanSet { index.planSet }
  private var words: AlignmentWords { AlignmentWords(index.planSet) }

  /// The actors that an attribute names; inside the plan of the body itself the post alone.
  func actors(_ element: PlanElement, _ attribute: AttributeName) -> Bilingual? {
    let actors = set.actors(element, attribute)
    guard !actors.isEmpty else { return nil }
    return .joined(actors.map { actor($0, inside: element.place.plan) }, zh: "、", en: ", ")
  }

  func actor(_ actor: Actor, inside plan: Int) -> Bilingual {
    if let role = actor.role, actor.party == set.plans[plan].issuer?.party,
      let post = set.plans[actor.plan].role(role)?[.post]
    {
      return words.post(post)
    }
    return words.actor(actor)
  }

  func levels(_ element: PlanElement, _ attribute: AttributeName = .level) -> Bilingual? {
    let levels = element.levels(attribute)
    return levels.isEmpty ? nil : words.levels(levels)
  }

  func quantity(_ element: PlanElement, _ role: String = "quantity") -> Bilingual? {
    element.value(role)?.quantity.map { UnitText.words($0) }
  }

  /// 预期剂量≥10 mSv（2日）.
  func criterion(_ value: ValueFact) -> Bilingual? {
    guard let quantity = value.quantity else { return nil }
    let amount = UnitText.words(quantity)
    let sign =
      switch value.comparison {
      case .less: "<"
      case .atMost: "≤"
      case .equal: "="
      case .atLeast: "≥"
      case .more: ">"
      case nil: ""
      }
    let kind: Bilingual =
      switch value.doseKind {
      case .projected: Bilingual(zh: "预期剂量", en: "projected dose ")
      case .residual: Bilingual(zh: "剩余剂量", en: "residual dose ")
      case .averted: Bilingual(zh: "可防止剂量", en: "averted dose ")
      case .received: Bilingual(zh: "受照剂量", en: "received dose ")
      case nil: .empty
      }
    let over = value.over.map { TimeText.words($0) }
    return Bilingual(
      zh: kind.zh + sign + amount.zh + (over.map { "（\($0.zh)）" } ?? ""),
      en: kind.en + sign + amount.en + (over.map { " over \($0.en)" } ?? ""))
  }

  func channels(_ message: Message) -> Bilingual? {
    guard !message.channels.isEmpty else { return nil }
    return .joined(
      message.channels.map { channel in
        let name = ChannelClass.name(ofType: channel.type)
        return channel.isPrimary
          ? name : Bilingual(zh: name.zh + "（备用）", en: name.en + " (backup)")
      }, zh: "、", en: ", ")
  }

  /// 15分钟内，自进入应急状态起.
  func limit(_ message: Message) -> Bilingual {
    if message.limit == nil, let rhythms = rhythms(message) { return rhythms }
    let limit = TimeText.within(message.limit)
    guard message.limit != nil, let clock = message.effectiveClock?.name else { return limit }
    return Bilingual(zh: "\(limit.zh)，自\(clock.zh)起", en: "\(limit.en) from \(clock.en)")
  }

  /// 续报：每1小时.
  func rhythms(_ message: Message) -> Bilingual? {
    let parts = message.rhythms.map { rhythm -> Bilingual in
      let every = TimeText.words(rhythm.limit)
      return switch rhythm.pace {
      case "change": Bilingual(zh: "有变化时\(every.zh)", en: "\(every.en) on change")
      case "slow": Bilingual(zh: "事态平缓时每\(every.zh)", en: "every \(every.en) when slow")
      case "fast": Bilingual(zh: "事态急剧时每\(every.zh)", en: "every \(every.en) when fast")
      default: Bilingual(zh: "每\(every.zh)", en: "every \(every.en)")
      }
    }
    return parts.isEmpty ? nil : Bilingual.joined(parts, zh: "、", en: ", ")
  }

  /// A post with its holder and deputies: 厂长；替代：生产副厂长、安全质保总监.
  func holders(_ role: PlanElement) -> Bilingual? {
    let (holder, deputies) = (holder(role), deputies(role))
    return .joined([
      holder.zh == role[.post] ? nil : holder,
      deputies.isEmpty ? nil : deputies.labelled("替代", "deputies"),
    ])
  }

  func holder(_ role: PlanElement) -> Bilingual { posts(.holder, in: role) }

  /// In their order.
  func deputies(_ role: PlanElement) -> Bilingual { posts(.deputy, in: role) }

  private func posts(_ name: ElementName, in role: PlanElement) -> Bilingual {
    let inside = set.plans[role.place.plan].elements(name, inside: role)
      .sorted { (Int($0[.order] ?? "") ?? 0) < (Int($1[.order] ?? "") ?? 0) }
    return .joined(inside.compactMap { $0[.post].map { words.post($0) } }, zh: "、", en: ", ")
  }
}
