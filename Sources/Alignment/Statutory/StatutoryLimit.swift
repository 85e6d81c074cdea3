package import Corpus
import Documents
package import Model

/// A row of `registry/deadlines`.
package struct StatutoryLimit: Sendable {
  package let key: String
  package let facility: Set<String>
  package let family: String?
  package let kind: MessageKind?
  package let from: [PartyReference]
  package let to: [PartyReference]
  package let path: [PartyReference]
  package let levels: LevelSet
  package let levelWords: [LevelExpression]
  package let clock: MessageClock?
  /// 及时 where the law asks for a filing and says nothing of when: no number either way.
  package let limit: Limit
  package let after: String?
  /// It has to run beside the report through the tiers.
  package let isParallel: Bool
  package let rhythm: String?
  package let subject: String
  package let words: Bilingual
  package let source: String
  package let isVerified: Bool
  package let origin: EntryOrigin

  init?(_ row: RegistryRow, _ levels: LevelBook) {
    let entry = row.entry
    let dayKind = entry[.dayType].flatMap { DayKind(rawValue: $0) }
    let isOpen = entry[.limit] == nil && entry[.subject] == "filing"
    guard let key = entry[.key],
      let limit = isOpen ? .prompt : entry[.limit].flatMap({ Limit($0, dayKind: dayKind) })
    else { return nil }
    func parties(_ name: AttributeName) -> [PartyReference] {
      (entry[name] ?? "").split(separator: " ").compactMap { PartyReference($0) }
    }
    self.key = key
    self.limit = limit
    facility = Set((entry[.facility] ?? "").split(separator: " ").map(String.init))
    family = entry[.family]
    kind = entry[.kind].flatMap { MessageKind(rawValue: $0) }
    from = parties(.from)
    to = parties(.to)
    path = parties(.path)
    levelWords = (entry[.level] ?? "").split(separator: " ").compactMap { LevelExpression($0) }
    self.levels = levels.set(of: levelWords)
    clock = entry[.clock].flatMap { MessageClock(rawValue: $0) }
    after = entry[.after]
    isParallel = entry[.parallel] == "yes"
    rhythm = entry[.when]
    subject = entry[.subject] ?? "notification"
    let zh = entry.children.first { $0.element == .zh }?.text ?? key
    let en = entry.children.first { $0.element == .en }?.text ?? zh
    words = Bilingual(zh: zh, en: en)
    source = entry[.source] ?? ""
    isVerified = entry.isVerified
    origin = row.origin
  }

  /// Where it stands, and whether anybody has verified it: the end of every message that rests on it.
  package var citation: Bilingual {
    let from = source.isEmpty ? key : source
    return isVerified
      ? Bilingual(zh: "（\(from)）", en: " (\(from))")
      : Bilingual(zh: "（\(from)，依据待核实）", en: " (\(from); basis not verified)")
  }
}
