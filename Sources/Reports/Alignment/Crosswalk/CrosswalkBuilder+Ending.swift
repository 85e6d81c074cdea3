import Alignment
import Documents
import Model

extension CrosswalkBuilder {
  /// Scope by scope: on what condition, and who proposes, decides and makes public.
  var terminations: [CrosswalkRow] {
    byScope(.termination).flatMap { scope, elements -> [CrosswalkRow] in
      let name = Self.end(scope)
      let conditions = elements.compactMap { element -> CrosswalkCell? in
        let inside = set.plans[element.place.plan].elements(.condition, inside: element)
        let texts = inside.enumerated().map { number, condition in
          let text = Self.shortened(report.clauses[condition.place]?.words ?? "")
          return "（\(number + 1)）\(text)"
        }
        guard !texts.isEmpty else { return nil }
        let text = texts.joined(separator: "；")
        return CrosswalkCell(element.place, Bilingual(zh: text, en: text))
      }
      let powers = elements.map { element in
        cell(
          element,
          [
            self.cells.actors(element, .proposer)?.labelled("建议", "proposes"),
            self.cells.actors(element, .decider)?.labelled("决定", "decides"),
            self.cells.actors(element, .publisher)?.labelled("公布", "makes public"),
            self.cells.actors(element, .informs)?.labelled("通报", "informs"),
          ])
      }
      var rows = [
        CrosswalkRow(
          topic: Bilingual(zh: "\(name.zh)：权限", en: "\(name.en): who"), cells: powers,
          scope: FindingScope(without: ["END001"]))
      ]
      if !conditions.isEmpty {
        rows.insert(
          CrosswalkRow(
            topic: Bilingual(zh: "\(name.zh)：条件", en: "\(name.en): conditions"),
            cells: conditions, scope: FindingScope(only: ["END001"])), at: 0)
      }
      return rows
    }
  }

  var recoveries: [CrosswalkRow] {
    let cells = elements(.recovery).map { element in
      cell(element, [self.cells.actors(element, .lead)?.labelled("牵头", "leads")])
    }
    return cells.isEmpty
      ? [] : [CrosswalkRow(topic: Bilingual(zh: "恢复", en: "Recovery"), cells: cells)]
  }

  var information: [CrosswalkRow] {
    byScope(.information).map { scope, elements in
      let cells = elements.map { element in
        cell(
          element,
          [
            self.cells.actors(element, .publisher)?.labelled("发布", "publishes"),
            element.value("within").map { TimeText.within($0.limit) },
          ])
      }
      return CrosswalkRow(topic: Self.audience(scope), cells: cells)
    }
  }

  private func byScope(_ name: ElementName) -> [(String, [PlanElement])] {
    let elements = elements(name)
    return ["all", "offsite", "onsite", "plan"].compactMap { scope in
      let own = elements.filter { ($0[.scope] ?? "all") == scope }
      return own.isEmpty ? nil : (scope, own)
    }
  }

  static func end(_ scope: String) -> Bilingual {
    switch scope {
    case "offsite": Bilingual(zh: "场外应急状态终止", en: "End of the off-site state")
    case "onsite": Bilingual(zh: "场内应急状态终止", en: "End of on-site states")
    case "plan": Bilingual(zh: "本单位响应终止", en: "End of the plan’s own response")
    default: Bilingual(zh: "应急终止", en: "End of the emergency")
    }
  }

  static func audience(_ scope: String) -> Bilingual {
    switch scope {
    case "offsite": Bilingual(zh: "向场外公众发布", en: "To the public off site")
    case "onsite": Bilingual(zh: "向场内人员发布", en: "To people on site")
    default: Bilingual(zh: "信息发布", en: "Public information")
    }
  }

  /// A condition without its closing mark, at the length of a cell.
  private static func shortened(_ text: String) -> String {
    var text = text
    while let last = text.last, "；。;.".contains(last) { text.removeLast() }
    let limit = 60
    return text.count > limit ? text.prefix(limit) + "……" : text
  }
}
