import Corpus
import Documents
import Impact
import Import
import Model
import Reports

extension CoverageTables {
  var sanctions: Table {
    var rows: [[TableCell]] = []
    for sanction in coverage.sanctions {
      let entry = sanction.row.entry
      rows.append([
        TableCell(rows.count + 1), TableCell(entry.text, value: .string(sanction.key)),
        cell(sanction.violations), cell(sanction.penalties),
        TableCell(
          entry[.order] == nil
            ? Bilingual(zh: "否", en: "no") : Bilingual(zh: "是", en: "yes")),
        TableCell(
          measures(entry[.measures] ?? ""),
          value: JSONValue((entry[.measures] ?? "").split(separator: " ").map(String.init))),
        TableCell(sanction.range?.words ?? Bilingual(zh: "", en: "")),
        TableCell(Self.prerequisite(entry[.prerequisite])), state(sanction.row),
      ])
    }
    return Table(
      name: "coverage-sanctions",
      caption: Bilingual(zh: "违法行为与法律责任对照表", en: "Violations and sanctions"),
      columns: [
        .ordinal,
        TableColumn(key: "violation", title: Bilingual(zh: "违法行为", en: "Violation"), weight: 6),
        TableColumn(key: "provision", title: Bilingual(zh: "违反条款", en: "Breaks"), weight: 4),
        TableColumn(key: "penalty", title: Bilingual(zh: "法律责任条款", en: "Sanction in"), weight: 4),
        TableColumn(key: "order", title: Bilingual(zh: "责令改正", en: "Order"), characters: 4),
        TableColumn(key: "measures", title: Bilingual(zh: "处罚种类", en: "Kinds"), weight: 4),
        TableColumn(key: "range", title: Bilingual(zh: "幅度", en: "Range"), weight: 3),
        TableColumn(key: "prerequisite", title: Bilingual(zh: "前置条件", en: "Condition"), weight: 2),
        Self.state,
      ], rows: rows)
  }

  /// 义务无罚则, 罚则无义务.
  var sanctionGaps: Table {
    var rows: [[TableCell]] = []
    for duty in coverage.duties where duty.sanctions.isEmpty {
      rows.append([
        TableCell(rows.count + 1),
        TableCell(
          Bilingual(zh: "有义务，无罚则", en: "duty without sanction"), value: "duty-without-sanction"),
        cell(duty.provisions), TableCell(duty.row.entry.text, value: .string(duty.key)),
        state(duty.row),
      ])
    }
    for sanction in coverage.sanctions where sanction.duties.isEmpty {
      rows.append([
        TableCell(rows.count + 1),
        TableCell(
          Bilingual(zh: "有罚则，无登记的义务", en: "sanction without a registered duty"),
          value: "sanction-without-duty"),
        cell(sanction.penalties),
        TableCell(sanction.row.entry.text, value: .string(sanction.key)), state(sanction.row),
      ])
    }
    let bare = coverage.duties.count { $0.sanctions.isEmpty }
    return Table(
      name: "coverage-sanction-gaps",
      caption: Bilingual(zh: "义务与罚则的缺口", en: "Gaps between duties and sanctions"),
      columns: [
        .ordinal, TableColumn(key: "kind", title: Bilingual(zh: "缺口", en: "Gap"), weight: 3),
        TableColumn(key: "provision", title: Bilingual(zh: "条款", en: "Provision"), weight: 5),
        TableColumn(
          key: "words", title: Bilingual(zh: "义务或者违法行为", en: "Duty or violation"), weight: 7),
        Self.state,
      ], rows: rows,
      notes: [
        Bilingual(
          zh:
            "登记的义务\(coverage.duties.count)项中\(bare)项没有登记的罚则；罚则\(coverage.sanctions.count)行中\(rows.count - bare)行没有登记的义务。没有登记不等于法律没有规定。",
          en:
            "\(bare) of \(coverage.duties.count) duties have no registered sanction, \(rows.count - bare) of \(coverage.sanctions.count) sanctions no registered duty. What is not registered may still be law."
        )
      ])
  }

  var ranges: Table {
    let rows = coverage.conflicts.enumerated().map { index, conflict -> [TableCell] in
      let lower = coverage.sanctions[conflict.lower]
      let upper = coverage.sanctions[conflict.upper]
      return [
        TableCell(index + 1), TableCell(lower.row.entry.text, value: .string(lower.key)),
        cell(lower.penalties), TableCell(lower.range?.words ?? Bilingual(zh: "", en: "")),
        TableCell(Self.prerequisite(lower.row.entry[.prerequisite])), cell(upper.penalties),
        TableCell(upper.range?.words ?? Bilingual(zh: "", en: "")),
        TableCell(Self.prerequisite(upper.row.entry[.prerequisite])),
        state(lower.row),
      ]
    }
    return Table(
      name: "coverage-ranges",
      caption: Bilingual(zh: "处罚幅度超出上位法的", en: "Ranges that leave those of the higher law"),
      columns: [
        .ordinal,
        TableColumn(key: "violation", title: Bilingual(zh: "违法行为", en: "Violation"), weight: 5),
        TableColumn(key: "lower", title: Bilingual(zh: "下位法", en: "Lower rule"), weight: 4),
        TableColumn(key: "lowerRange", title: Bilingual(zh: "幅度", en: "Range"), weight: 3),
        TableColumn(
          key: "lowerCondition", title: Bilingual(zh: "前置条件", en: "Condition"), weight: 2),
        TableColumn(key: "upper", title: Bilingual(zh: "上位法", en: "Higher law"), weight: 4),
        TableColumn(key: "upperRange", title: Bilingual(zh: "幅度", en: "Range"), weight: 3),
        TableColumn(
          key: "upperCondition", title: Bilingual(zh: "前置条件", en: "Condition"), weight: 2),
        Self.state,
      ], rows: rows,
      notes: [
        Bilingual(
          zh: "只比较登记表中写明上位法对应行（upper）的；适用哪一个由法规部门按照行为时间和行政处罚法确定。",
          en:
            "Only rows that name the row of the higher law (upper) are compared; which applies is for the legal department to decide."
        )
      ])
  }

  // MARK: Words

  func cell(_ provisions: [Resolution]) -> TableCell {
    var text = ""
    var last = ""
    for resolution in provisions {
      let title =
        resolution.key.flatMap { library.versions(of: $0).last?.regulation.title }
        ?? resolution.reference.norm
      if !text.isEmpty { text += "、" }
      text += (title == last ? "" : "《\(title)》") + resolution.printedLocator(in: library)
      last = title
    }
    return TableCell(text, value: JSONValue(provisions.map(\.reference.target)))
  }

  func state(_ row: RegistryRow) -> TableCell {
    TableCell(
      row.entry.isVerified
        ? Bilingual(zh: "已核实", en: "verified") : Bilingual(zh: "待核实", en: "unverified"),
      value: .string(row.entry.isVerified ? "verified" : "unverified"))
  }

  func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// The headings of items, each once.
  func names(of items: [Int]) -> [String] { unique(items.map { name(of: coverage.items[$0]) }) }

  func name(of item: Coverage.Item) -> String {
    session.heading(of: item.node, in: item.document) ?? item.id?.description ?? ""
  }

  static func subject(_ kind: String?) -> Bilingual {
    switch kind {
    case "operator": Bilingual(zh: "核设施营运单位", en: "operator")
    case "enterprise": Bilingual(zh: "核技术利用等单位", en: "user of sources and others")
    case "supplier": Bilingual(zh: "核安全设备单位", en: "equipment supplier")
    case "hospital": Bilingual(zh: "医疗机构", en: "hospital")
    case "transport": Bilingual(zh: "运输单位", en: "carrier")
    case "monitoring": Bilingual(zh: "监测机构", en: "monitoring body")
    default: Bilingual(zh: kind ?? "", en: kind ?? "")
    }
  }

  static func prerequisite(_ key: String?) -> Bilingual {
    switch key {
    case "serious": Bilingual(zh: "情节严重", en: "serious circumstances")
    case "uncorrected": Bilingual(zh: "逾期不改正", en: "not corrected in time")
    case "refusal": Bilingual(zh: "拒不改正", en: "refusal to correct")
    case "none", nil: Bilingual(zh: "无", en: "none")
    case let other?: Bilingual(zh: other, en: other)
    }
  }

  /// The kinds of sanction in the words of the code list.
  private func measures(_ keys: String) -> Bilingual {
    let list = session.corpus.registry.rows[.codeLists]?["measure"]?.entry.children ?? []
    let words = keys.split(separator: " ").map { key -> Bilingual in
      let row = list.first { $0[.value] == String(key) }
      return Bilingual(zh: row?[.zh] ?? String(key), en: row?[.en] ?? String(key))
    }
    return Bilingual(
      zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", "))
  }
}
