import Alignment
import Documents
import Model

extension CrosswalkBuilder {
  /// 上级预案, 相互衔接的预案, 下级预案: with the revision that is named.
  var relations: [CrosswalkRow] {
    let kinds: [(Bilingual, KeyPath<Plan, [PlanRelation]>)] = [
      (Bilingual(zh: "上级预案", en: "Upper plan"), \.upper),
      (Bilingual(zh: "相互衔接的预案", en: "Neighbouring plans"), \.peers),
      (Bilingual(zh: "下级预案", en: "Lower plans"), \.lower),
    ]
    return kinds.compactMap { name, path in
      let cells = plans.flatMap { plan in
        plan[keyPath: path].map { relation in
          CrosswalkCell(
            FactPlace(
              plan: plan.index, document: plan.document, node: relation.node, id: nil),
            self.words(of: relation))
        }
      }
      return cells.isEmpty ? nil : CrosswalkRow(topic: name, cells: cells)
    }
  }

  private func words(of relation: PlanRelation) -> Bilingual {
    let named = relation.reference.revision
    let revision = named.map { Bilingual(zh: "第\($0)版", en: "revision \($0)") }
    guard let plan = relation.plan else {
      let id = relation.reference.document?.description ?? relation.reference.description
      return Bilingual(zh: id, en: id).followed(
        by: .joined([revision, Bilingual(zh: "文件集中没有", en: "not in the set")], zh: "，", en: ", "))
    }
    let other = set.plans[plan]
    let current = other.revision.map { Bilingual(zh: "现行第\($0)版", en: "revision \($0) in force") }
    return other.name.followed(by: .joined([revision, current], zh: "，", en: ", "))
  }

  /// Every interface over which messages pass, with the joint drills of either side.
  var drills: [CrosswalkRow] {
    InterfaceDrill.all(report.corpus).compactMap { interface -> CrosswalkRow? in
      let (a, b) = interface.plans
      guard isPlace(of: a, with: [b]) || !isShared(a) && isPlace(of: b, with: [a]) else {
        return nil
      }
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
      return CrosswalkRow(
        topic: topic, cells: found, absent: stated.isEmpty ? [a, b] : [],
        behind: [interface.message], isOneEnough: !stated.isEmpty,
        scope: FindingScope(only: ["DRL"], sides: [a, b]))
    }
  }

  /// Whether another event that is shown has the plan.
  private func isShared(_ plan: Int) -> Bool {
    report.groups.contains { $0 != group && $0.plans.contains(plan) }
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
