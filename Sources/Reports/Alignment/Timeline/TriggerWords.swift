import Alignment
import Model

/// Several triggers of one origin in one line: 海岭核电有限公司：厂房应急、场区应急（伴随：放射性沾污伤员）.
struct TriggerWords {
  let index: AlignmentIndex

  func name(_ triggers: [Trigger]) -> Bilingual {
    let words = AlignmentWords(index.planSet)
    guard let first = triggers.first else { return .empty }
    var levels: [LevelBook.Value] = []
    var events: [Bilingual] = []
    var isPlain = false
    for trigger in triggers {
      if let level = trigger.level, !levels.contains(level) { levels.append(level) }
      if let event = trigger.event.map({ words.event($0) }) {
        if !events.contains(event) { events.append(event) }
      } else {
        isPlain = true
      }
    }
    let origin = words.party(first.origin)
    let level = names(levels, words)
    let event = Bilingual.joined(events, zh: "、", en: ", ")
    let what: Bilingual
    if level.isEmpty {
      what = event
    } else if isPlain {
      what = level.followed(
        by: event.isEmpty
          ? nil : Bilingual(zh: "单独发生，或者伴随\(event.zh)", en: "alone or with \(event.en)"))
    } else {
      what = level.followed(by: event)
    }
    guard !what.isEmpty else { return origin }
    return Bilingual(zh: "\(origin.zh)：\(what.zh)", en: "\(origin.en): \(what.en)")
  }

  /// 事故等级重大、特别重大: the scale once.
  private func names(_ levels: [LevelBook.Value], _ words: AlignmentWords) -> Bilingual {
    let book = index.planSet.levels
    return .joined(
      levels.enumerated().map { position, level in
        position > 0 && levels[position - 1].scale == level.scale
          ? book.name(of: level) : words.value(level)
      }, zh: "、", en: ", ")
  }
}
