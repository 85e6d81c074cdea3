import Alignment
import Documents
import Model

extension CrosswalkBuilder {
  /// Scale by scale, mildest first: what each level of one plan is in another.
  var levels: [CrosswalkRow] {
    let maps = plans.flatMap { $0.elements(.levelMap) }
    var byLevel: [LevelBook.Value: [PlanElement]] = [:]
    for map in maps {
      guard report.applies(set.levelSet(map, .from), plan: map.place.plan) else { continue }
      for value in set.levels.values(in: set.levelSet(map, .from)) {
        byLevel[value, default: []].append(map)
      }
    }
    return ordered(byLevel.keys).map { value in
      let cells = (byLevel[value] ?? []).map { map in
        cell(map, [self.cells.levels(map, .to)])
      }
      let name = set.levels.words(of: value)
      return CrosswalkRow(
        topic: Bilingual(zh: "\(name.zh)对应的响应", en: "What \(name.en) stands for"),
        cells: cells)
    }
  }

  /// Who declares, approves and ends each level.
  var declarations: [CrosswalkRow] {
    var byLevel: [LevelBook.Value: [PlanElement]] = [:]
    for element in elements(.level) {
      for value in set.levels.values(in: set.levelSet(element)) {
        byLevel[value, default: []].append(element)
      }
    }
    return ordered(byLevel.keys).map { value in
      let cells = (byLevel[value] ?? []).map { element in
        cell(
          element,
          [
            self.cells.actors(element, .declaredBy)?.labelled("宣布", "declares"),
            self.cells.actors(element, .approvedBy)?.labelled("批准", "approves"),
            self.cells.actors(element, .endedBy)?.labelled("终止", "ends"),
          ])
      }
      return CrosswalkRow(topic: set.levels.words(of: value), cells: cells)
    }
  }

  private func ordered(_ values: some Sequence<LevelBook.Value>) -> [LevelBook.Value] {
    let known = Set(values)
    return Set(known.map(\.scale)).sorted().flatMap { scale in
      set.levels.values(of: scale).filter { known.contains($0) }
    }
  }
}
