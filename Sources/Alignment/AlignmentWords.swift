import Documents
package import Model

/// How the parts of an alignment are put into words, the same in rules and views.
package struct AlignmentWords: Sendable {
  private let set: PlanSet

  package init(_ set: PlanSet) { self.set = set }

  package func party(_ party: Int) -> Bilingual { set.directory[party].name }

  package func parties(_ parties: [Int]) -> Bilingual {
    let names = parties.map { party($0) }
    return Bilingual(
      zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
  }

  /// 海岭核电厂应急总指挥: the body, and the post where one is named.
  package func actor(_ actor: Actor) -> Bilingual {
    let body = actor.party.map { party($0) }
    guard let role = actor.role else {
      return body
        ?? Bilingual(zh: actor.reference.description, en: actor.reference.description)
    }
    let post = set.plans[actor.plan].role(role)?[.post] ?? "\(role)"
    let words = self.post(post)
    guard let body else { return words }
    return Bilingual(zh: body.zh + words.zh, en: "\(body.en) (\(words.en))")
  }

  /// 应急总指挥, emergency director: a post, in English where the register has a name for it.
  package func post(_ post: String) -> Bilingual { set.codes.words(for: post, in: "post") }

  /// 厂房应急及以上; empty for a message that is not restricted to levels.
  package func levels(_ levels: [LevelExpression]) -> Bilingual {
    let parts = levels.map { level in
      let name = set.levels.words(of: LevelBook.Value(scale: level.scale, value: level.value))
      return switch level.relation {
      case .equal: name
      case .atLeast: Bilingual(zh: name.zh + "及以上", en: name.en + " and above")
      case .atMost: Bilingual(zh: name.zh + "及以下", en: name.en + " and below")
      }
    }
    return Bilingual(
      zh: parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
  }

  package func value(_ value: LevelBook.Value) -> Bilingual {
    levels(LevelExpression("\(value.scale):\(value.value)").map { [$0] } ?? [])
  }

  /// An event of the code list in words.
  package func event(_ event: String) -> Bilingual { set.codes.name(of: event, in: "event") }

  /// 应急通告（厂房应急及以上）.
  package func message(_ message: Message) -> Bilingual {
    let levels = levels(message.levelWords)
    let kind = message.kind.name
    guard !levels.zh.isEmpty else { return kind }
    return Bilingual(zh: "\(kind.zh)（\(levels.zh)）", en: "\(kind.en) (\(levels.en))")
  }

  /// 海岭核电有限公司进入场外应急.
  package func trigger(_ trigger: Trigger) -> Bilingual {
    let origin = party(trigger.origin)
    var zh = origin.zh
    var en = origin.en
    if let level = trigger.level {
      let words = value(level)
      zh += "：" + words.zh
      en += ": " + words.en
    }
    if let event = trigger.event.map({ self.event($0) }) {
      zh += "，" + event.zh
      en += ", " + event.en
    }
    return Bilingual(zh: zh, en: en)
  }

  /// 2小时, 45分钟, 1小时30分钟: as a person says it.
  package static func time(_ seconds: Int) -> Bilingual {
    let sign = seconds < 0 ? "-" : ""
    let minutes = abs(seconds) / 60
    let rest = abs(seconds) % 60
    if rest != 0 { return Bilingual(zh: "\(sign)\(abs(seconds))秒", en: "\(sign)\(abs(seconds)) s") }
    return Bilingual(zh: "\(sign)\(minutes)分钟", en: "\(sign)\(minutes) min")
  }

  package static func time(_ reach: Reach) -> Bilingual {
    let known = time(reach.seconds)
    guard reach.unbounded > 0 else { return known }
    return Bilingual(
      zh: "无法判定（已知部分\(known.zh)）", en: "undetermined (\(known.en) of it known)")
  }
}
