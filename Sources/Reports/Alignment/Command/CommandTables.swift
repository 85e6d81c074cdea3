import Alignment
import Documents
import Model

/// 指挥职能表: who leads and decides at each level, who holds the posts, and where command passes on.
struct CommandTables {
  let report: AlignmentReport

  private var words: AlignmentWords { report.words }
  private var set: PlanSet { report.index.planSet }

  func tables(_ sheets: [CommandSheet]) -> [Table] {
    let more = [PostTable(report: report).table(sheets), HandoverTable(report: report).table]
    return sheets.map { sheet($0) } + more.filter { !$0.rows.isEmpty }
  }

  private func sheet(_ sheet: CommandSheet) -> Table {
    let event = report.name(of: sheet.group)
    let scale = sheet.scale.map { set.levels.name(ofScale: $0) }
    let heads: [Bilingual] =
      sheet.levels.isEmpty
      ? [Bilingual(zh: "各等级", en: "Every level")] : sheet.levels.map { set.levels.name(of: $0) }
    let columns = heads.enumerated().map { position, head in
      TableColumn(
        key: sheet.levels.isEmpty ? "all" : "level\(position + 1)", title: head, weight: 5)
    }
    return Table(
      name: "align-command",
      caption: Bilingual(
        zh: "指挥职能表（职能×\(scale?.zh ?? "等级")）——\(event.zh)",
        en: "Command functions by \((scale?.en ?? "level").lowercased()): \(event.en)"),
      columns: [.init(key: "function", title: Bilingual(zh: "职能", en: "Function"), weight: 3)]
        + columns
        + [.init(key: "verdict", title: Bilingual(zh: "比对结果", en: "Result"), weight: 3)],
      rows: sheet.rows.map { row($0) },
      notes: [
        Bilingual(
          zh: "单元格为牵头单位（岗位），决策者不同的另行写明。“同左”：与左边等级相同；“空缺”：更低、更高的等级都有人负责而本级没有；“—”：预案没有把该职能用于本级。",
          en:
            "A cell names who leads, and who decides where that is somebody else. “as left”: the same as at the level to the left; “vacant”: held below and above and not here; “—”: no plan gives out the function at this level."
        )
      ], classification: report.classification, landscape: true)
  }

  private func row(_ row: CommandSheet.Row) -> [TableCell] {
    var cells: [TableCell] = []
    for (position, cell) in row.cells.enumerated() {
      let runs = runs(cell)
      let isRepeated =
        position > 0 && !cell.holders.isEmpty && runs == self.runs(row.cells[position - 1])
      cells.append(
        isRepeated ? TableCell(Bilingual(zh: "同左", en: "as left")) : TableCell(runs: runs))
    }
    return [TableCell(set.codes.name(of: row.function, in: "function"))] + cells
      + [report.verdictCell(row.elements, isCompared: true)]
  }

  private func runs(_ cell: CommandSheet.Cell) -> [TableRun] {
    guard !cell.holders.isEmpty else {
      return cell.isGap
        ? [TableRun(Bilingual(zh: "空缺", en: "vacant"), mark: .strong)] : [TableRun("—")]
    }
    let parts = cell.holders.map { holder -> [TableRun] in
      let places = Bilingual.joined(holder.places.map { report.reference($0) })
      let marks = holder.places.map { report.marks(of: $0) }.joined()
      let runs = [
        TableRun(name(holder)),
        TableRun(Bilingual(zh: "〔\(places.zh)〕", en: " [\(places.en)]")),
      ]
      return marks.isEmpty ? runs : runs + [TableRun(" " + marks, mark: .strong)]
    }
    return Array(parts.joined(separator: [.paragraphBreak]))
  }

  private func name(_ holder: CommandSheet.Holder) -> Bilingual {
    let decides = holder.decider.map { words.actor($0).labelled("决策", "decides") }
    let named = Bilingual.joined([words.actor(holder.lead), decides])
    let later: Bilingual
    switch holder.phase {
    case .event: return named
    case .arrival: later = named.labelled("到位后", "after arrival")
    case .handover: later = named.labelled("接管后", "after the hand-over")
    }
    guard !holder.acting.isEmpty else { return later }
    let acting = Bilingual.joined(holder.acting.map { words.post($0) }, zh: "、", en: ", ")
    return Bilingual(
      zh: "先由\(acting.zh)代行；\(later.zh)", en: "first \(acting.en) acts; \(later.en)")
  }
}
