import Changes
import Import
import Model
import Reports

/// The comparison of two texts of law as a table.
struct RegulationDiffTable {
  let table: Table
  private let comparison: RegulationComparison

  private typealias Pair = RegulationComparison.Pair

  init(_ comparison: RegulationComparison, old: String, new: String) {
    self.comparison = comparison
    var rows: [[TableCell]] = []
    var place = 0
    let articles = comparison.articles
    while place < articles.count {
      let pair = articles[place]
      if pair.change == .same {
        place += 1
        continue
      }
      var last = place
      if pair.change == .renumbered {
        while last + 1 < articles.count, Self.continues(articles, last, comparison) { last += 1 }
      }
      rows.append(Self.row(rows.count + 1, pair, articles[last], comparison))
      place = last + 1
    }
    table = Table(
      name: "regulation-diff",
      caption: Bilingual(zh: "\(old)与\(new)条文比对", en: "\(old) and \(new), article by article"),
      columns: Self.columns, rows: rows, notes: Self.notes(comparison))
  }

  private static let columns: [TableColumn] = [
    .ordinal,
    TableColumn(key: "old", title: Bilingual(zh: "旧条文", en: "Old"), weight: 3),
    TableColumn(key: "new", title: Bilingual(zh: "新条文", en: "New"), weight: 3),
    TableColumn(key: "change", title: Bilingual(zh: "变化", en: "Change"), weight: 2),
    TableColumn(key: "content", title: Bilingual(zh: "内容", en: "What changed"), weight: 8),
  ]

  /// Whether the next article is renumbered by the same step, so that both are one row.
  private static func continues(
    _ articles: [Pair], _ place: Int, _ comparison: RegulationComparison
  ) -> Bool {
    guard articles[place + 1].change == .renumbered,
      let a = numbers(articles[place], comparison), let b = numbers(articles[place + 1], comparison)
    else { return false }
    return a.old.suffix == nil && a.new.suffix == nil && b.old.suffix == nil && b.new.suffix == nil
      && b.old.value == a.old.value + 1 && b.new.value == a.new.value + 1
  }

  private static func numbers(
    _ pair: Pair, _ comparison: RegulationComparison
  ) -> (old: UnitNumber, new: UnitNumber)? {
    guard let old = pair.old.flatMap({ comparison.old.provisions[$0].number }),
      let new = pair.new.flatMap({ comparison.new.provisions[$0].number })
    else { return nil }
    return (old, new)
  }

  private static func row(
    _ number: Int, _ first: Pair, _ last: Pair, _ comparison: RegulationComparison
  ) -> [TableCell] {
    func cell(_ regulation: Regulation, _ from: Int?, _ to: Int?) -> TableCell {
      guard let from, let to else { return .empty }
      let start = regulation.provisions[from]
      let printed =
        from == to
        ? start.printedNumber + (start.heading.isEmpty ? "" : "  " + start.heading)
        : start.printedNumber + "至" + regulation.provisions[to].printedNumber
      return TableCell(printed)
    }
    return [
      TableCell(number), cell(comparison.old, first.old, last.old),
      cell(comparison.new, first.new, last.new),
      TableCell(first.change.words, value: .string(first.change.rawValue)),
      TableCell(runs: content(first, comparison)),
    ]
  }

  private static func notes(_ comparison: RegulationComparison) -> [Bilingual] {
    let counts = [.modified, .added, .deleted, .renumbered, .same].map {
      (change: RegulationComparison.Change) in (change, comparison.count(of: change))
    }
    var notes = [
      Bilingual(
        zh: counts.map { "\($0.words.zh)\($1)条" }.joined(separator: "，") + "。",
        en: counts.map { "\($0.words.en) \($1)" }.joined(separator: ", ") + ".")
    ]
    if comparison.old.facts.extent != .full || comparison.new.facts.extent != .full {
      notes.append(
        Bilingual(
          zh: "至少一方只有提纲：条、款、项按文字摘要比对，改动的文字看不到；全部改写的条按位置配对或者列为新增、删除。导入全文后可以逐字比对。",
          en:
            "At least one side is an outline: units are compared by digest and the changed words cannot be shown; articles rewritten throughout are paired by place or listed as added and deleted. Import the full texts to see the words."
        ))
    }
    notes.append(
      Bilingual(
        zh: "机器比对结果，供法规部门核定，不作为法律意见。",
        en: "Compared by machine, for the legal department to confirm; no legal opinion."))
    return notes
  }

  // MARK: What changed

  private static func content(_ pair: Pair, _ comparison: RegulationComparison) -> [TableRun] {
    switch pair.change {
    case .same, .renumbered: []
    case .added: words(comparison.new, pair.new, .inserted)
    case .deleted: words(comparison.old, pair.old, .deleted)
    case .modified: units(pair, comparison)
    }
  }

  /// The words of a unit in full, where there are any.
  private static func words(
    _ regulation: Regulation, _ place: Int?, _ mark: TableMark
  ) -> [TableRun] {
    guard let place else { return [] }
    let words = regulation.words(of: place)
    return words.isEmpty ? [] : [TableRun(words, mark: mark)]
  }

  private static func units(_ pair: Pair, _ comparison: RegulationComparison) -> [TableRun] {
    var runs: [TableRun] = []
    for unit in pair.units {
      if !runs.isEmpty { runs.append(TableRun(Bilingual(zh: "；", en: "; "))) }
      runs += self.unit(unit, in: pair, comparison)
    }
    return runs
  }

  private static func unit(
    _ unit: Pair, in parent: Pair, _ comparison: RegulationComparison
  ) -> [TableRun] {
    let old = unit.old.map { label(comparison.old, $0, under: parent.old) } ?? ""
    let new = unit.new.map { label(comparison.new, $0, under: parent.new) } ?? ""
    switch unit.change {
    case .same: return []
    case .renumbered:
      return [TableRun(Bilingual(zh: "原\(old)改为\(new)", en: "\(old) is now \(new)"))]
    case .added:
      return colon(
        Bilingual(zh: "新增\(new)", en: "added \(new)"), words(comparison.new, unit.new, .inserted))
    case .deleted:
      return colon(
        Bilingual(zh: "删除原\(old)", en: "deleted \(old)"),
        words(comparison.old, unit.old, .deleted))
    case .modified:
      let label =
        old == new
        ? Bilingual(zh: "\(new)修改", en: "\(new) modified")
        : Bilingual(zh: "原\(old)修改为\(new)", en: "\(old) modified as \(new)")
      var runs = colon(label, marked(unit, comparison))
      if !unit.units.isEmpty {
        runs.append(TableRun(Bilingual(zh: "（", en: " (")))
        runs += units(unit, comparison)
        runs.append(TableRun(Bilingual(zh: "）", en: ")")))
      }
      return runs
    }
  }

  private static func colon(_ label: Bilingual, _ runs: [TableRun]) -> [TableRun] {
    runs.isEmpty
      ? [TableRun(label)] : [TableRun(Bilingual(zh: label.zh + "：", en: label.en + ": "))] + runs
  }

  /// A unit's own words with the changes marked; empty where they are the same or not there.
  private static func marked(_ unit: Pair, _ comparison: RegulationComparison) -> [TableRun] {
    guard let old = unit.old.flatMap({ comparison.old.provisions[$0].text }),
      let new = unit.new.flatMap({ comparison.new.provisions[$0].text }), old != new
    else { return [] }
    return TextDiff(old, new).segments.flatMap { segment -> [TableRun] in
      switch segment.kind {
      case .equal, .characters: [TableRun(segment.new)]
      case .words:
        [TableRun(segment.old, mark: .deleted), TableRun(segment.new, mark: .inserted)]
          .filter { !$0.text.zh.isEmpty }
      }
    }
  }

  /// 第二款, 第（三）项: what the unit adds to the one above it.
  private static func label(_ regulation: Regulation, _ place: Int, under parent: Int?) -> String {
    let whole = regulation.printedLocator(of: place)
    guard let above = parent.map({ regulation.printedLocator(of: $0) }), whole.hasPrefix(above)
    else { return whole }
    return String(whole.dropFirst(above.count))
  }
}
