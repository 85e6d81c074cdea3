import Alignment
import Documents
import Model

/// 指挥权移交（交接）: every hand-over and the acceptance that answers it.
struct HandoverTable {
  let report: AlignmentReport

  private var set: PlanSet { report.index.planSet }

  var table: Table {
    let all = HandoverMatch.all(set)
    let shown = Set(report.groups.flatMap(\.plans))
    func isShown(_ sides: [PlanElement]) -> Bool {
      guard let first = sides.first, shown.contains(first.place.plan) else { return false }
      return report.applies(first) && report.selection.asks(for: Set(sides.map(\.place.plan)))
    }
    var rows: [[TableCell]] = []
    for match in all.matches {
      let taken = [match.acceptance].compactMap(\.self) + match.differing
      if isShown([match.handover] + taken) { rows.append(row(match.handover, taken, rows.count)) }
    }
    for orphan in all.orphans where isShown([orphan]) {
      rows.append(row(nil, [orphan], rows.count))
    }
    return Table(
      name: "align-handovers",
      caption: Bilingual(zh: "指挥权移交（交接）表", en: "Hand-over of command"),
      columns: [
        .ordinal, .init(key: "function", title: Bilingual(zh: "职能", en: "Function"), weight: 3),
        .init(key: "level", title: Bilingual(zh: "等级", en: "Level"), weight: 3),
        .init(key: "from", title: Bilingual(zh: "移交方", en: "From"), weight: 4),
        .init(key: "to", title: Bilingual(zh: "接收方", en: "To"), weight: 4),
        .init(key: "condition", title: Bilingual(zh: "条件", en: "Condition"), weight: 2),
        .init(key: "given", title: Bilingual(zh: "移交条款", en: "Handed over in"), weight: 3),
        .init(key: "taken", title: Bilingual(zh: "接收条款", en: "Accepted in"), weight: 3),
        .init(key: "verdict", title: Bilingual(zh: "比对结果", en: "Result"), weight: 3),
      ], rows: rows, classification: report.classification, landscape: true)
  }

  private func row(_ handover: PlanElement?, _ taken: [PlanElement], _ number: Int) -> [TableCell] {
    let sides = [handover].compactMap(\.self) + taken
    func actors(_ attribute: AttributeName) -> Bilingual {
      let named = sides.lazy.map { set.actors($0, attribute) }.first { !$0.isEmpty } ?? []
      return .joined(named.map { report.words.actor($0) }, zh: "、", en: ", ")
    }
    var conditions: [Bilingual] = []
    for words in sides.compactMap({ $0[.condition].map { CrosswalkBuilder.condition($0) } })
    where !conditions.contains(words) {
      conditions.append(words)
    }
    let missing = Bilingual(zh: "（未规定）", en: "(not provided for)")
    return [
      TableCell(number + 1),
      TableCell(set.codes.name(of: sides.first?[.function] ?? "", in: "function")),
      TableCell(sides.first.flatMap { CellWords(index: report.index).levels($0) } ?? .empty),
      TableCell(actors(.from)), TableCell(actors(.to)),
      TableCell(Bilingual.joined(conditions, zh: "／", en: " / ")),
      TableCell(handover.map { report.reference($0.place) } ?? missing),
      TableCell(
        taken.isEmpty ? missing : Bilingual.joined(taken.map { report.reference($0.place) })),
      report.verdictCell(sides.map(\.place), isCompared: handover != nil && !taken.isEmpty),
    ]
  }
}
