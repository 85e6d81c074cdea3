import Alignment
import Documents
import Model

extension CrosswalkBuilder {
  /// Function by function: who leads and who decides according to each plan.
  var commands: [CrosswalkRow] {
    var byFunction: [String: [PlanElement]] = [:]
    for element in elements(.command) {
      if let function = element[.function] { byFunction[function, default: []].append(element) }
    }
    return set.codes.ordered(byFunction.keys, in: "function").map { function in
      let cells = (byFunction[function] ?? []).map { element in
        let lead = self.cells.actors(element, .lead)
        let decider = self.cells.actors(element, .decider)
        return cell(
          element,
          [
            lead?.labelled("牵头", "leads").followed(by: holders(element)),
            decider == lead ? nil : decider?.labelled("决策", "decides"),
            Self.phase(element[.from]), self.cells.levels(element),
          ])
      }
      return CrosswalkRow(topic: set.codes.name(of: function, in: "function"), cells: cells)
    }
  }

  /// Hand-overs with the acceptances that answer them.
  var handovers: [CrosswalkRow] {
    let all = HandoverMatch.all(set)
    var rows: [CrosswalkRow] = []
    for match in all.matches {
      let handover = match.handover
      let taken = [match.acceptance].compactMap(\.self) + match.differing
      let plans = Set(taken.map(\.place.plan))
      guard report.applies(handover), isPlace(of: handover.place.plan, with: plans) else {
        continue
      }
      var takers: Set<Int> = []
      if taken.isEmpty, let party = set.actors(handover, .to).first?.party {
        takers = Set(set.plans(speakingFor: party)).subtracting([handover.place.plan])
      }
      rows.append(
        CrosswalkRow(
          topic: handoverTopic(handover),
          cells: [side(handover, Bilingual(zh: "移交", en: "hands over"))]
            + taken.map { side($0, Bilingual(zh: "接收", en: "accepts")) },
          absent: takers))
    }
    for orphan in all.orphans
    where report.applies(orphan) && isPlace(of: orphan.place.plan, with: []) {
      rows.append(
        CrosswalkRow(
          topic: handoverTopic(orphan),
          cells: [side(orphan, Bilingual(zh: "接收", en: "accepts"))]))
    }
    return rows
  }

  private func handoverTopic(_ element: PlanElement) -> Bilingual {
    let function = set.codes.name(of: element[.function] ?? "", in: "function")
    return Bilingual(zh: "指挥权移交：\(function.zh)", en: "Hand-over of \(function.en)")
  }

  private func side(_ element: PlanElement, _ act: Bilingual) -> CrosswalkCell {
    let from = cells.actors(element, .from)
    let to = cells.actors(element, .to)
    let way = Bilingual.joined([from, to], zh: "→", en: " → ")
    return cell(
      element,
      [
        Bilingual(zh: "\(act.zh)：\(way.zh)", en: "\(act.en): \(way.en)"),
        element[.condition].map { Self.condition($0) }, cells.levels(element),
      ])
  }

  private func holders(_ command: PlanElement) -> Bilingual? {
    set.actors(command, .lead).first.flatMap { actor in
      actor.role.flatMap { set.plans[actor.plan].role($0) }.flatMap { cells.holders($0) }
    }
  }

  static func phase(_ phase: String?) -> Bilingual? {
    switch phase {
    case "arrival": Bilingual(zh: "自到位起", en: "from arrival")
    case "handover": Bilingual(zh: "自移交起", en: "from the hand-over")
    case "event": Bilingual(zh: "自事件发生起", en: "from the event")
    default: nil
    }
  }

  static func condition(_ condition: String) -> Bilingual {
    switch condition {
    case "declare": Bilingual(zh: "宣布时", en: "when declared")
    case "arrival": Bilingual(zh: "到位时", en: "on arrival")
    case "order": Bilingual(zh: "接到命令时", en: "on order")
    case "agreement": Bilingual(zh: "双方商定时", en: "by agreement")
    default: Bilingual(zh: condition, en: condition)
    }
  }
}
