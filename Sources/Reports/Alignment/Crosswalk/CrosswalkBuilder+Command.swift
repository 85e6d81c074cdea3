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
