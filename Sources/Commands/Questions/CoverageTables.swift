import Corpus
import Documents
import Impact
import Import
import Model
import Reports

/// The tables of `guiju coverage`.
struct CoverageTables {
  let coverage: Coverage
  let session: QuestionSession
  let onlyGaps: Bool

  init(_ coverage: Coverage, _ session: QuestionSession, onlyGaps: Bool) {
    self.coverage = coverage
    self.session = session
    self.onlyGaps = onlyGaps
  }

  var library: RegulationLibrary { session.corpus.regulations }

  let disclaimer = Bilingual(
    zh: "机器比对结果，供法规部门核定，不作为法律意见。义务、罚则和它们的配对以登记表的核定状态为准。",
    en:
      "Compared by machine, for the legal department to confirm; no legal opinion. Duties, sanctions and their pairing are as verified in the registers."
  )

  func tables(of part: CoverageCommand.Part) -> [Table] {
    switch part {
    case .obligations: [obligations]
    case .items: [items]
    case .sanctions: onlyGaps ? [sanctionGaps] : [sanctions, sanctionGaps]
    case .ranges: [ranges]
    case .programme: [programme]
    }
  }

  func hasGaps(in parts: [CoverageCommand.Part]) -> Bool {
    parts.contains { part in
      switch part {
      case .obligations: coverage.duties.contains { $0.items.isEmpty }
      case .items: coverage.items.contains { $0.bases.isEmpty }
      case .sanctions:
        coverage.duties.contains { $0.sanctions.isEmpty }
          || coverage.sanctions.contains { $0.duties.isEmpty }
      case .ranges: !coverage.conflicts.isEmpty
      case .programme:
        coverage.programme.contains { $0.procedures.isEmpty } || !coverage.withoutProgramme.isEmpty
      }
    }
  }

  // MARK: Cells that several tables have

  /// Titles of procedures; their ids for machines.
  private func titles(_ procedures: [Int]) -> TableCell {
    TableCell(
      procedures.map { session.title($0) }.joined(separator: "；"),
      value: JSONValue(procedures.map { session.corpus.documents[$0].id?.description ?? "" }))
  }

  private static func procedure(weight: Int) -> TableColumn {
    TableColumn(key: "procedure", title: Bilingual(zh: "检查程序", en: "Procedure"), weight: weight)
  }

  static let state = TableColumn(
    key: "state", title: Bilingual(zh: "核实状态", en: "State"), characters: 4)

  // MARK: Duties

  private var obligations: Table {
    var rows: [[TableCell]] = []
    for duty in coverage.duties where !onlyGaps || duty.items.isEmpty {
      let procedures = unique(duty.items.map { coverage.items[$0].document })
      rows.append([
        TableCell(rows.count + 1), cell(duty.provisions),
        TableCell(Self.subject(duty.row.entry[.subject])),
        TableCell(duty.row.entry.text, value: .string(duty.key)),
        titles(procedures),
        TableCell(
          names(of: duty.items).joined(separator: "；"),
          value: JSONValue(duty.items.compactMap { coverage.items[$0].id?.description })),
        TableCell(
          duty.items.isEmpty
            ? Bilingual(zh: "无事项", en: "none") : Bilingual(zh: "有事项", en: "inspected"),
          value: .string(duty.items.isEmpty ? "none" : "inspected")),
        state(duty.row),
      ])
    }
    let covered = coverage.duties.count { !$0.items.isEmpty }
    return Table(
      name: "coverage-obligations",
      caption: Bilingual(zh: "法定义务—检查事项对照表", en: "Duties against inspection items"),
      columns: [
        .ordinal,
        TableColumn(key: "provision", title: Bilingual(zh: "法规条款", en: "Provision"), weight: 5),
        TableColumn(key: "subject", title: Bilingual(zh: "义务主体", en: "Who"), weight: 2),
        TableColumn(key: "duty", title: Bilingual(zh: "义务", en: "Duty"), weight: 6),
        Self.procedure(weight: 4),
        TableColumn(key: "item", title: Bilingual(zh: "检查事项", en: "Items"), weight: 5),
        TableColumn(
          key: "status", title: Bilingual(zh: "状态（有事项／无事项）", en: "Status"), characters: 4),
        Self.state,
      ], rows: rows,
      notes: [
        Bilingual(
          zh:
            "登记的义务\(coverage.duties.count)项，\(covered)项有检查事项，\(coverage.duties.count - covered)项没有；程序\(coverage.procedures.count)份，检查事项\(coverage.items.count)个。",
          en:
            "\(coverage.duties.count) duties, \(covered) inspected; \(coverage.procedures.count) procedures with \(coverage.items.count) items."
        ),
        Bilingual(
          zh: "事项引用义务所在的条、款、项，或者写明违反它的违法行为，即为对应；只引用整部法律的不算。",
          en:
            "An item meets a duty where it cites its provision or names a violation of it; a citation of a whole law does not count."
        ),
      ])
  }

  // MARK: Items

  private var items: Table {
    var rows: [[TableCell]] = []
    for item in coverage.items where !onlyGaps || item.bases.isEmpty {
      let document = session.corpus.documents[item.document]
      let duties = item.duties.map { coverage.duties[$0] }
      let status: Bilingual
      if !item.bases.isEmpty {
        status =
          duties.isEmpty
          ? Bilingual(zh: "有依据，无登记的义务", en: "basis, no registered duty")
          : Bilingual(zh: "有依据", en: "basis and duty")
      } else if !item.otherCitations.isEmpty {
        status = Bilingual(zh: "依据已废止、未施行或者查无此条", en: "basis repealed, not in force or unknown")
      } else if item.citesLicensee {
        status = Bilingual(zh: "只有营运单位文件", en: "the licensee's documents only")
      } else {
        status = Bilingual(zh: "无依据", en: "no basis")
      }
      rows.append([
        TableCell(rows.count + 1),
        TableCell(
          session.title(item.document), value: JSONValue(document.id?.description)),
        TableCell(
          name(of: item), value: JSONValue(item.id?.description)),
        cell(item.bases.map { session.corpus.lawUses.resolutions[$0] }),
        TableCell(
          unique(duties.map(\.row.entry.text)).joined(separator: "；"),
          value: JSONValue(duties.map(\.key))),
        TableCell(status),
      ])
    }
    let based = coverage.items.count { !$0.bases.isEmpty }
    return Table(
      name: "coverage-items",
      caption: Bilingual(zh: "检查事项—法定义务对照表", en: "Inspection items against duties"),
      columns: [
        .ordinal,
        Self.procedure(weight: 4),
        TableColumn(key: "item", title: Bilingual(zh: "检查事项", en: "Item"), weight: 4),
        TableColumn(key: "basis", title: Bilingual(zh: "现行依据", en: "Basis in force"), weight: 6),
        TableColumn(key: "duty", title: Bilingual(zh: "对应的法定义务", en: "Duty"), weight: 6),
        TableColumn(key: "status", title: Bilingual(zh: "状态", en: "Status"), weight: 3),
      ], rows: rows,
      notes: [
        Bilingual(
          zh: "检查事项\(coverage.items.count)个，\(based)个有现行依据，\(coverage.items.count - based)个没有。",
          en: "\(coverage.items.count) items, \(based) with a basis in force.")
      ],
      classification: session.classification(of: coverage.items.map(\.document)))
  }

  /// 运行 for `operation`, as the schema names the stages.
  private func stage(_ key: String) -> Bilingual {
    let names = [
      "siting": "选址", "design": "设计", "construction": "建造", "commissioning": "调试",
      "operation": "运行", "decommissioning": "退役", "transport": "运输", "all": "各阶段",
    ]
    return Bilingual(zh: names[key] ?? key, en: key)
  }

  // MARK: Programme

  private var programme: Table {
    var rows: [[TableCell]] = []
    for entry in coverage.programme where !onlyGaps || entry.procedures.isEmpty {
      rows.append([
        TableCell(rows.count + 1),
        TableCell(entry.row.entry[.title] ?? entry.key, value: .string(entry.key)),
        TableCell(
          stage(entry.row.entry[.stage] ?? ""), value: JSONValue(entry.row.entry[.stage])),
        titles(entry.procedures),
        TableCell(
          entry.procedures.isEmpty
            ? Bilingual(zh: "没有程序", en: "no procedure") : Bilingual(zh: "有程序", en: "covered")),
        state(entry.row),
      ])
    }
    for index in coverage.withoutProgramme {
      rows.append([
        TableCell(rows.count + 1), .empty, .empty,
        titles([index]),
        TableCell(Bilingual(zh: "没有写明大纲项目", en: "names no entry")), .empty,
      ])
    }
    let covered = coverage.programme.count { !$0.procedures.isEmpty }
    return Table(
      name: "coverage-programme",
      caption: Bilingual(zh: "监督检查大纲—程序对照表", en: "Inspection programme against procedures"),
      columns: [
        .ordinal,
        TableColumn(key: "entry", title: Bilingual(zh: "大纲项目", en: "Entry"), weight: 4),
        TableColumn(key: "stage", title: Bilingual(zh: "阶段", en: "Stage"), weight: 2),
        Self.procedure(weight: 6),
        TableColumn(key: "status", title: Bilingual(zh: "状态", en: "Status"), weight: 2),
        Self.state,
      ], rows: rows,
      notes: [
        Bilingual(
          zh:
            "大纲项目\(coverage.programme.count)个，\(covered)个有程序；没有写明大纲项目的程序\(coverage.withoutProgramme.count)份。",
          en:
            "\(coverage.programme.count) entries, \(covered) with a procedure; \(coverage.withoutProgramme.count) procedures name none."
        )
      ])
  }
}
