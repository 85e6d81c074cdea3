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
        plan[keyPath: path].filter { isHere($0, of: plan) }.map { relation in
          CrosswalkCell(
            FactPlace(
              plan: plan.index, document: plan.document, node: relation.node, id: nil),
            self.words(of: relation))
        }
      }
      return cells.isEmpty ? nil : CrosswalkRow(topic: name, cells: cells)
    }
  }

  /// A plan of many places names a plan at each of them; which of those belongs to another event stands
  /// there.
  private func isHere(_ relation: PlanRelation, of plan: Plan) -> Bool {
    guard let other = relation.plan else { return true }
    let events = placement.events(of: plan.index, and: other)
    return events.isEmpty || events.contains(place)
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
}
