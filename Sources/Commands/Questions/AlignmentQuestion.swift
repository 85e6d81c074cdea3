import Alignment
import Corpus
import Diagnostics
import Model
import Reports

/// Reads which plans and which scenario somebody asks about.
struct AlignmentQuestion {
  let index: AlignmentIndex
  let corpus: Corpus

  /// - Throws: wrong usage, with what could have been meant.
  func plans(_ names: [String]) throws -> Set<Int> {
    var plans: Set<Int> = []
    for name in names {
      let found = index.plans.filter { PlanName.isMeant(corpus.documents[$0.document], by: name) }
      guard !found.isEmpty else {
        if let absent = absence(of: name) { throw absent }
        let known = index.plans.compactMap { $0.id?.description }.joined(separator: " ")
        throw CommandFailure(
          .usage,
          Bilingual(zh: "有效的预案中没有“\(name)”。", en: "No plan in force is called “\(name)”."),
          help: Bilingual(zh: "可以是：\(known)", en: "One of: \(known)"))
      }
      plans.formUnion(found.map(\.index))
    }
    return plans
  }

  /// Where a plan is meant that takes no part: why it does not.
  private func absence(of name: String) -> CommandFailure? {
    guard let choice = corpus.inForce else { return nil }
    let help = Bilingual(
      zh: "要审查其中某一版，写明版次，如 \(name)@2。", en: "To review a revision all the same, name it: \(name)@2."
    )
    for (path, omission) in choice.omissions.sorted(by: { $0.key < $1.key }) {
      guard let document = corpus.index(ofPath: path).map({ corpus.documents[$0] }),
        PlanName.isMeant(document, by: name)
      else { continue }
      return CommandFailure(
        .usage,
        Bilingual(
          zh: "“\(name)”没有参加审查：\(omission.why.zh)。",
          en: "“\(name)” takes no part: \(omission.why.en)."), help: help)
    }
    guard let departed = choice.departed.first(where: { $0.id.description == name }) else {
      return nil
    }
    return CommandFailure(
      .usage,
      Bilingual(
        zh: "“\(name)”没有参加审查：\(departed.why.zh)。",
        en: "“\(name)” takes no part: \(departed.why.en)."), help: help)
  }

  /// The triggers that `scenario` means: a level, an event or whose, or several of them with `+`.
  /// - Throws: wrong usage, with what could have been meant.
  func triggers(_ scenario: String) throws -> [Trigger] {
    let parts = scenario.split(separator: "+").map { Self.trimmed($0) }.filter { !$0.isEmpty }
    var found = parts.isEmpty ? [] : index.triggers
    for part in parts { found = found.filter { matches($0, part) } }
    // The level alone is the level alone: nothing else has happened as well, where a plan says so.
    let plain = found.filter { $0.event == nil }
    if !plain.isEmpty, !parts.contains(where: isEvent) { found = plain }
    guard found.isEmpty else { return found }
    let levels = index.triggers.compactMap { $0.level.map { "\($0.scale):\($0.value)" } }
    let known = Set(levels + index.triggers.compactMap(\.event)).sorted().joined(separator: " ")
    throw CommandFailure(
      .usage,
      Bilingual(zh: "没有“\(scenario)”这种触发。", en: "No plan provides for “\(scenario)”."),
      help: Bilingual(
        zh: "可以是以下之一，或者用“+”连接等级、事件和单位：\(known)",
        en: "One of these, or a level, an event and a body joined by “+”: \(known)"))
  }

  private func matches(_ trigger: Trigger, _ word: String) -> Bool {
    if let level = trigger.level {
      let book = index.planSet.levels
      let names = [book.name(of: level), book.words(of: level)]
      let known =
        [level.value, "\(level.scale):\(level.value)"] + names.flatMap { [$0.zh, $0.en] }
      if known.contains(where: { Self.isSame($0, word) }) { return true }
    }
    let origin = index.directory[trigger.origin]
    let bodies = [origin.key, "party:" + origin.key, origin.name.zh, origin.name.en]
    return isEvent(trigger, word) || bodies.contains { Self.isSame($0, word) }
  }

  private func isEvent(_ word: String) -> Bool { index.triggers.contains { isEvent($0, word) } }

  private func isEvent(_ trigger: Trigger, _ word: String) -> Bool {
    guard let event = trigger.event else { return false }
    let name = AlignmentWords(index.planSet).event(event)
    return [event, name.zh, name.en].contains { Self.isSame($0, word) }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
