import Alignment
import Documents
import Model

/// 支援平衡表: what is asked against what is promised, and what is promised of one thing to several.
struct ResourceTables {
  let report: AlignmentReport

  private var set: PlanSet { report.index.planSet }
  private var words: AlignmentWords { report.words }
  private var cells: CellWords { CellWords(index: report.index) }
  private var support: SupportWords { SupportWords(index: report.index) }

  func tables(_ balance: ResourceBalance) -> [Table] {
    let tables = [requests(balance), uses(balance)]
    return tables.filter { !$0.rows.isEmpty }
  }

  // MARK: - Asked and promised

  private func requests(_ balance: ResourceBalance) -> Table {
    var rows = balance.answers.enumerated().map { position, answer in
      row(position + 1, answer)
    }
    for commitment in balance.unasked { rows.append(row(rows.count + 1, commitment)) }
    return Table(
      name: "align-support",
      caption: Bilingual(zh: "支援平衡表（请求与承诺）", en: "Support asked for and promised"),
      columns: [
        .ordinal, .init(key: "kind", title: Bilingual(zh: "种类", en: "Kind"), weight: 3),
        .init(key: "requester", title: Bilingual(zh: "请求方", en: "Asked by"), weight: 4),
        .init(key: "helper", title: Bilingual(zh: "支援方", en: "Asked of"), weight: 4),
        .init(key: "level", title: Bilingual(zh: "等级", en: "Level"), weight: 3),
        .init(key: "asked", title: Bilingual(zh: "请求数量", en: "Asked"), weight: 2),
        .init(key: "promised", title: Bilingual(zh: "承诺数量", en: "Promised"), weight: 2),
        .init(key: "needed", title: Bilingual(zh: "要求到位", en: "Needed"), weight: 2),
        .init(key: "arrival", title: Bilingual(zh: "承诺到位", en: "There in"), weight: 3),
        .init(key: "agreement", title: Bilingual(zh: "协议", en: "Agreement"), weight: 3),
        .init(key: "clauses", title: Bilingual(zh: "条款", en: "Clauses"), weight: 4),
        .init(key: "verdict", title: Bilingual(zh: "比对结果", en: "Result"), weight: 3),
      ], rows: rows,
      notes: [
        Bilingual(
          zh: "承诺到位＝动员时间＋路途时间，取各项承诺中最迟的；没有写路途的，只列动员时间。",
          en:
            "There in: time to get ready and to travel, the latest of several promises; where no travel is written, the first alone."
        )
      ], classification: report.classification, landscape: true)
  }

  private func row(_ number: Int, _ answer: SupportAnswer) -> [TableCell] {
    let request = answer.request
    let elements = [request] + answer.commitments
    let (verdict, numbers) = report.verdict(
      elements.map(\.place), isCompared: !answer.commitments.isEmpty)
    return [
      TableCell(number), TableCell(kind(request)), TableCell(words.party(answer.requester)),
      TableCell(.joined(answer.asked.map { words.actor($0) }, zh: "、", en: ", ")),
      TableCell(cells.levels(request) ?? .empty),
      TableCell(cells.quantity(request) ?? Self.unstated),
      promised(answer),
      TableCell(request.value("within").map { TimeText.within($0.limit) } ?? .empty),
      arrival(answer),
      TableCell(agreements(elements)),
      TableCell(.joined(elements.map { report.reference($0.place) })),
      TableCell(
        runs: [
          TableRun(
            verdict.words(numbers), mark: verdict == .agrees || verdict == .single ? nil : .strong)
        ]),
    ]
  }

  /// What is short, and what comes too late, stands out on paper.
  private func promised(_ answer: SupportAnswer) -> TableCell {
    let amounts = answer.commitments.map { cells.quantity($0) ?? Self.unstated }
    let words =
      amounts.isEmpty
      ? Bilingual(zh: "无承诺", en: "none") : Bilingual.joined(amounts, zh: "＋", en: " + ")
    if case .short = answer.amount { return TableCell(runs: [TableRun(words, mark: .strong)]) }
    return TableCell(words)
  }

  private func arrival(_ answer: SupportAnswer) -> TableCell {
    let words = Bilingual.joined(answer.commitments.map { support.arrival($0) ?? Self.unstated })
    guard !words.isEmpty else { return .empty }
    if case .late = answer.arrival { return TableCell(runs: [TableRun(words, mark: .strong)]) }
    return TableCell(words)
  }

  private func row(_ number: Int, _ commitment: PlanElement) -> [TableCell] {
    let (verdict, numbers) = report.verdict([commitment.place], isCompared: false)
    return [
      TableCell(number), TableCell(kind(commitment)),
      TableCell(.joined(set.actors(commitment, .to).map { words.actor($0) }, zh: "、", en: ", ")),
      TableCell(set.plans[commitment.place.plan].issuer?.party.map { words.party($0) } ?? .empty),
      TableCell(cells.levels(commitment) ?? .empty),
      TableCell(Bilingual(zh: "未请求", en: "not asked")),
      TableCell(cells.quantity(commitment) ?? Self.unstated), .empty,
      TableCell(support.arrival(commitment) ?? Self.unstated), TableCell(agreements([commitment])),
      TableCell(report.reference(commitment.place)),
      TableCell(
        numbers.isEmpty ? Bilingual(zh: "— 仅有承诺", en: "— promised only") : verdict.words(numbers)),
    ]
  }

  private static let unstated = Bilingual(zh: "未写", en: "not stated")

  private func kind(_ element: PlanElement) -> Bilingual {
    set.codes.name(of: element[.type] ?? "", in: "resource-type")
  }

  private func agreements(_ elements: [PlanElement]) -> Bilingual {
    var found: [Bilingual] = []
    for element in elements {
      if let one = support.agreementAlone(element), !found.contains(one) { found.append(one) }
    }
    return .joined(found)
  }

  // MARK: - One thing, several askers

  private func uses(_ balance: ResourceBalance) -> Table {
    let rows = balance.uses.enumerated().map { position, use -> [TableCell] in
      let resource = use.resource
      let owner = set.actors(resource, .owner).first.map { words.actor($0) } ?? .empty
      let promises = use.commitments.map { commitment -> Bilingual in
        let to = Bilingual.joined(
          set.actors(commitment, .to).map { words.actor($0) }, zh: "、", en: ", ")
        return .joined(
          [
            to, cells.quantity(commitment) ?? Self.unstated, cells.levels(commitment),
            commitment[.exclusive] == "yes" ? Bilingual(zh: "专用", en: "for nobody else") : nil,
          ], zh: "，", en: ", ")
      }
      let (verdict, numbers) = report.verdict(
        [resource.place] + use.commitments.map(\.place), isCompared: use.commitments.count > 1)
      return [
        TableCell(position + 1), TableCell(kind(resource)), TableCell(owner),
        TableCell(resource[.location] ?? ""), TableCell(cells.quantity(resource) ?? Self.unstated),
        TableCell(.joined(promises)), TableCell(together(use)),
        TableCell(
          .joined(
            [report.reference(resource.place)] + use.commitments.map { report.reference($0.place) })
        ),
        TableCell(
          numbers.isEmpty && use.commitments.count == 1
            ? Bilingual(zh: "— 只承诺一方", en: "— one promise") : verdict.words(numbers)),
      ]
    }
    return Table(
      name: "align-resources",
      caption: Bilingual(zh: "资源占用表（一项资源承诺给谁）", en: "Resources and whom they are promised to"),
      columns: [
        .ordinal, .init(key: "kind", title: Bilingual(zh: "种类", en: "Kind"), weight: 2),
        .init(key: "owner", title: Bilingual(zh: "拥有单位", en: "Owner"), weight: 3),
        .init(key: "location", title: Bilingual(zh: "位置", en: "Place"), weight: 3),
        .init(key: "owned", title: Bilingual(zh: "现有", en: "Owned")),
        .init(key: "promises", title: Bilingual(zh: "承诺", en: "Promised to"), weight: 7),
        .init(key: "together", title: Bilingual(zh: "可能同时需要", en: "At one time"), weight: 2),
        .init(key: "clauses", title: Bilingual(zh: "条款", en: "Clauses"), weight: 4),
        .init(key: "verdict", title: Bilingual(zh: "比对结果", en: "Result"), weight: 3),
      ], rows: rows, classification: report.classification, landscape: true)
  }

  /// The amount of the commitments that can fall due together and ask for too much.
  private func together(_ use: ResourceUse) -> Bilingual {
    if use.isUnknown { return Bilingual(zh: "无法判定", en: "undetermined") }
    guard !use.overcommitted.isEmpty else {
      return use.commitments.count > 1
        ? Bilingual(zh: "不超过现有", en: "not more than owned") : .empty
    }
    guard let promised = use.promised, let owned = use.owned else {
      return Bilingual(zh: "互相排斥", en: "exclude each other")
    }
    return UnitText.words(Quantity(lower: promised, upper: promised, unit: owned.unit))
  }
}
