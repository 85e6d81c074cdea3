import Alignment
import Documents
import Model

extension CrosswalkInterfaces {
  /// Every interface over which messages pass, with the joint drills of either side.
  var drills: [Placed] {
    InterfaceDrill.all(report.corpus).map { interface in
      let (a, b) = interface.plans
      let names = [a, b].map { plan in
        set.plans[plan].issuer?.party.map { words.party($0) } ?? set.plans[plan].name
      }
      let limit = interface.limit?.limit.upper.map { TimeText.words($0) }
      let found = interface.drills.map { drill in
        cell(
          drill,
          [
            Self.drillType(drill[.type] ?? ""),
            drill.value("every").map { value in
              let every = TimeText.words(value.limit)
              return Bilingual(zh: "每\(every.zh)", en: "every \(every.en)")
            },
            drill[.last].map { Bilingual(zh: "上次\($0)", en: "last \($0)") },
            drill[.next].map { Bilingual(zh: "下次\($0)", en: "next \($0)") },
          ])
      }
      let topic = Bilingual(
        zh: "\(names[0].zh)—\(names[1].zh)", en: "\(names[0].en) – \(names[1].en)"
      ).followed(
        by: limit.map { Bilingual(zh: "至少每\($0.zh)一次", en: "at least every \($0.en)") })
      let stated = Set(found.map(\.place.plan))
      // One plan with the drill is enough; where neither has it, both lack it.
      let row = CrosswalkRow(
        topic: topic, cells: found, absent: stated.isEmpty ? [a, b] : [],
        behind: [interface.message], isOneEnough: !stated.isEmpty,
        scope: FindingScope(only: ["DRL"], sides: [a, b]))
      return isShown(a)
        ? Placed(plan: a, others: [b], row: row) : Placed(plan: b, others: [a], row: row)
    }
  }

  static func drillType(_ type: String) -> Bilingual {
    switch type {
    case "single": Bilingual(zh: "单项演习", en: "single drill")
    case "comprehensive": Bilingual(zh: "综合演习", en: "comprehensive drill")
    case "joint": Bilingual(zh: "联合演习", en: "joint drill")
    case "tabletop": Bilingual(zh: "桌面演习", en: "table-top drill")
    case "communication": Bilingual(zh: "通信演习", en: "communication drill")
    default: Bilingual(zh: type, en: type)
    }
  }
}
