import Alignment
import Documents
import Model

/// The posts that hold functions: who fills them, and who follows.
struct PostTable {
  let report: AlignmentReport

  func table(_ sheets: [CommandSheet]) -> Table {
    let set = report.index.planSet
    var functions: [FactPlace: [String]] = [:]
    var posts: [PlanElement] = []
    for row in sheets.flatMap(\.rows) {
      let holders = row.cells.flatMap(\.holders)
      for actor in holders.flatMap({ [$0.lead] + [$0.decider].compactMap(\.self) }) {
        guard let id = actor.role, let role = set.plans[actor.plan].role(id) else { continue }
        if functions[role.place] == nil { posts.append(role) }
        if !(functions[role.place] ?? []).contains(row.function) {
          functions[role.place, default: []].append(row.function)
        }
      }
    }
    posts.sort { ($0.place.plan, $0.place.node) < ($1.place.plan, $1.place.node) }
    let cells = CellWords(index: report.index)
    let rows = posts.enumerated().map { position, role -> [TableCell] in
      let body =
        set.actors(role, .party).first?.party ?? set.plans[role.place.plan].issuer?.party
      let held = (functions[role.place] ?? []).map { set.codes.name(of: $0, in: "function") }
      let (verdict, numbers) = report.verdict([role.place], isCompared: false)
      return [
        TableCell(position + 1), TableCell(body.map { report.words.party($0) } ?? .empty),
        TableCell(report.words.post(role[.post] ?? "")), TableCell(cells.holder(role)),
        TableCell(cells.deputies(role)), TableCell(Bilingual.joined(held, zh: "、", en: ", ")),
        TableCell(report.reference(role.place)),
        numbers.isEmpty ? .empty : TableCell(verdict.words(numbers)),
      ]
    }
    return Table(
      name: "align-posts", caption: Bilingual(zh: "指挥岗位和替代顺序", en: "Posts and deputies"),
      columns: [
        .ordinal, .init(key: "party", title: Bilingual(zh: "单位", en: "Body"), weight: 4),
        .init(key: "post", title: Bilingual(zh: "应急岗位", en: "Post"), weight: 3),
        .init(key: "holder", title: Bilingual(zh: "担任", en: "Held by"), weight: 2),
        .init(key: "deputies", title: Bilingual(zh: "替代顺序", en: "Deputies"), weight: 4),
        .init(key: "functions", title: Bilingual(zh: "职能", en: "Functions"), weight: 3),
        .init(key: "clause", title: Bilingual(zh: "条款", en: "Clause"), weight: 3),
        .init(key: "verdict", title: Bilingual(zh: "问题", en: "Findings"), weight: 2),
      ], rows: rows, classification: report.classification, landscape: true)
  }
}
