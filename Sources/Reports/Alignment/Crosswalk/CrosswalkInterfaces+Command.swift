import Alignment
import Documents
import Model

extension CrosswalkInterfaces {
  /// Hand-overs with the acceptances that answer them.
  var handovers: [Placed] {
    let all = HandoverMatch.all(set)
    var rows: [Placed] = []
    for match in all.matches {
      let handover = match.handover
      let taken = [match.acceptance].compactMap(\.self) + match.differing
      let plans = Set(taken.map(\.place.plan))
      guard report.applies(handover) else { continue }
      var takers: Set<Int> = []
      if taken.isEmpty, let party = set.actors(handover, .to).first?.party {
        takers = Set(set.plans(speakingFor: party)).subtracting([handover.place.plan])
      }
      let row = CrosswalkRow(
        topic: handoverTopic(handover),
        cells: [side(handover, Bilingual(zh: "移交", en: "hands over"))]
          + taken.map { side($0, Bilingual(zh: "接收", en: "accepts")) },
        absent: takers)
      rows.append(Placed(plan: handover.place.plan, others: plans.union(takers), row: row))
    }
    for orphan in all.orphans where report.applies(orphan) {
      let row = CrosswalkRow(
        topic: handoverTopic(orphan),
        cells: [side(orphan, Bilingual(zh: "接收", en: "accepts"))])
      rows.append(Placed(plan: orphan.place.plan, others: [], row: row))
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
        element[.condition].map { CrosswalkBuilder.condition($0) }, cells.levels(element),
      ])
  }
}
