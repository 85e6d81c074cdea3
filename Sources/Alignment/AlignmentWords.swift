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

  /// 厂房应急及以上; empty for a message that is not restricted to levels.
  package func levels(_ levels: [LevelExpression]) -> Bilingual {
    let parts = levels.map { level in
      let name =
        level.scale == "nuclear-state"
        ? level.value : set.levels.name(ofScale: level.scale) + level.value
      return switch level.relation {
      case .equal: Bilingual(zh: name, en: name)
      case .atLeast: Bilingual(zh: name + "及以上", en: name + " and above")
      case .atMost: Bilingual(zh: name + "及以下", en: name + " and below")
      }
    }
    return Bilingual(
      zh: parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
  }

  package func value(_ value: LevelBook.Value) -> Bilingual {
    levels(LevelExpression("\(value.scale):\(value.value)").map { [$0] } ?? [])
  }

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
    if let event = trigger.event {
      zh += "，事件 " + event
      en += ", event " + event
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
