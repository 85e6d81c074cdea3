import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// CMD004
struct CommandDoubleOrEmpty: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "CMD004", slug: "command-double-or-empty",
    title: Bilingual(zh: "双重指挥或者指挥真空", en: "two commanders, or none"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "同一职能在同一等级由两家指挥，命令会相互抵触；到位前没有人指挥，最初的时间就白白过去。",
      en:
        "Two bodies that lead or decide one thing contradict each other; where nobody does until the director is there, the first minutes are lost."
    ),
    remedy: Bilingual(
      zh: "每一职能、每一等级、每一阶段只写一个指挥单位和一个决策单位；到位之前由谁代行也要写明。",
      en:
        "One lead and one decider for each function, level and phase, and somebody who acts until the director is there."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("party:county"),
    passing: example("party:province"))

  private static func example(_ second: String) -> RuleExample {
    func command(_ lead: String) -> String {
      ExamplePlan.block(
        "command", "aexamp33",
        #"function="offsite-monitoring" lead="\#(lead)" level="eq:nuclear-state:场外应急" from="event""#,
        "负责场外监测。")
    }
    return ExamplePlan.example([
      ExamplePlan("EP-900", "county", command(second)) { $0.scope = "county" },
      ExamplePlan("EP-901", "province", command("party:province")) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    var told: Set<String> = []
    for table in CommandTable.of(corpus) {
      for function in table.functions {
        sink.cover()
        let name = index.code(function, list: "function", corpus)
        let cells = table.cells(of: function)
        for cell in cells {
          for (first, second) in cell.doubleLeads {
            report(first, second, name, cell, isLead: true, index, &told, &sink)
          }
          for (first, second) in cell.doubleDeciders where first.lead.isSame(as: second.lead) {
            report(first, second, name, cell, isLead: false, index, &told, &sink)
          }
        }
        checkFirstMinutes(cells, name, table, index, &told, &sink)
        checkLevels(cells, name, index, &told, &sink)
      }
    }
  }

  private func report(
    _ first: CommandEntry, _ second: CommandEntry, _ name: Bilingual, _ cell: CommandCell,
    isLead: Bool, _ index: AlignmentIndex, _ told: inout Set<String>, _ sink: inout FindingSink
  ) {
    let actors = [first, second].map { isLead ? $0.lead : $0.decider ?? $0.lead }
    let places = [first, second].map { "\($0.place.document).\($0.place.node)" }.sorted()
    guard told.insert("\(isLead)/\(places.joined(separator: "/"))").inserted else { return }
    let names = actors.map { index.name(of: $0) }
    let level = cell.level.map { index.words.value($0) } ?? Bilingual(zh: "各等级", en: "every level")
    let act =
      isLead ? Bilingual(zh: "指挥", en: "led") : Bilingual(zh: "决策", en: "decided")
    sink.report(
      Bilingual(
        zh: "\(level.zh)时“\(name.zh)”由\(names[1].zh)\(act.zh)，另一处写明由\(names[0].zh)\(act.zh)。",
        en:
          "At \(level.en) “\(name.en)” is \(act.en) by \(names[1].en) here and by \(names[0].en) elsewhere."
      ),
      at: second.place.node, in: second.place.document,
      help: Bilingual(
        zh:
          "由\(index.owner(ofPlan: first.place.plan).zh)与\(index.owner(ofPlan: second.place.plan).zh)商定一个单位；前后交接的，写明起自（from）和移交条款。",
        en:
          "\(index.owner(ofPlan: first.place.plan).en) and \(index.owner(ofPlan: second.place.plan).en) agree on one body; where one follows the other, state the phase and the hand-over."
      ),
      related: [
        RawFinding.Related(
          document: first.place.document, node: first.place.node,
          message: Bilingual(
            zh: index.plans[first.place.plan].name.zh + "的规定",
            en: index.plans[first.place.plan].name.en + " says"), isQuoted: true)
      ], discriminator: "\(cell.function)/\(isLead)/\(index.key(ofPlan: first.place.plan))")
  }

  /// Everybody takes over later, and nobody is there before.
  private func checkFirstMinutes(
    _ cells: [CommandCell], _ name: Bilingual, _ table: CommandTable, _ index: AlignmentIndex,
    _ told: inout Set<String>, _ sink: inout FindingSink
  ) {
    guard
      let cell = cells.first(where: { cell in
        cell.entries.allSatisfy { $0.phase != .event || $0.isGuest }
      }),
      !table.bridged.contains(cell.function), let entry = cell.entries.first,
      told.insert("first/\(entry.place.document).\(entry.place.node)").inserted
    else { return }
    let who = index.name(of: entry.lead)
    sink.report(
      Bilingual(
        zh: "“\(name.zh)”由\(who.zh)到位或者接收之后指挥，事件发生到此之前没有写明由谁指挥。",
        en: "“\(name.en)” is led by \(who.en) after arrival or hand-over; nobody leads before that."
      ),
      at: entry.place.node, in: entry.place.document,
      help: Bilingual(
        zh: "由\(index.owner(ofPlan: entry.place.plan).zh)写明到位前的代行人（acting），或者最初的指挥单位和移交。",
        en:
          "\(index.owner(ofPlan: entry.place.plan).en) names who acts until arrival, or the first commander and the hand-over."
      ),
      discriminator: "\(cell.function)/first")
  }

  /// A function that is led at two levels and not between them.
  private func checkLevels(
    _ cells: [CommandCell], _ name: Bilingual, _ index: AlignmentIndex,
    _ told: inout Set<String>, _ sink: inout FindingSink
  ) {
    let scales = Set(cells.compactMap { $0.level?.scale })
    for scale in scales.sorted() {
      let led = Set(cells.compactMap(\.level).filter { $0.scale == scale })
      let values = index.planSet.levels.values(of: scale)
      guard let first = values.firstIndex(where: led.contains),
        let last = values.lastIndex(where: led.contains)
      else { continue }
      let gaps = values[first...last].filter { !led.contains($0) }
      guard !gaps.isEmpty,
        let entry = cells.first(where: { $0.level == values[first] })?.entries.first,
        told.insert("level/\(entry.place.document).\(entry.place.node)").inserted
      else { continue }
      let levels = gaps.map { index.words.value($0) }
      sink.report(
        Bilingual(
          zh: "\(levels.map(\.zh).joined(separator: "、"))时“\(name.zh)”没有写明由谁指挥，更低、更高的等级都已写明。",
          en:
            "At \(levels.map(\.en).joined(separator: ", ")) nobody leads “\(name.en)”, though somebody does below and above."
        ),
        at: entry.place.node, in: entry.place.document, discriminator: "\(scale)/gap")
    }
  }
}
