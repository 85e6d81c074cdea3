package import Corpus
import Documents
import Model

/// 职能 × 等级: who leads and who decides, over the plans of one event.
package struct CommandTable: Sendable {
  package let group: EventGroup
  /// By function, then by rank of the level, mildest first.
  package let cells: [CommandCell]
  /// Functions with a commander of the first minutes: somebody acts until the director is there, or
  /// another body hands over.
  package let bridged: Set<String>
  /// Elements that name a function without giving it a lead, by function.
  package let mentions: [String: [PlanElement]]

  init(_ group: EventGroup, _ set: PlanSet, _ others: CommandGuests) {
    self.group = group
    var entries: [String: [(levels: [LevelBook.Value], entry: CommandEntry)]] = [:]
    var bridged: Set<String> = []
    var mentions: [String: [PlanElement]] = [:]
    for element in set.elements(.command, of: group) {
      guard let function = element[.function], let lead = set.actors(element, .lead).first
      else { continue }
      let entry = CommandEntry(element, lead, set, isGuest: false)
      entries[function, default: []].append(
        (set.levels.values(in: set.levelSet(element)), entry))
    }
    for guest in others.guests(of: group, set) {
      // It can contradict the plans of the event, not speak for them.
      let led = Set((entries[guest.function] ?? []).filter { !$0.entry.isGuest }.flatMap(\.levels))
      let levels = guest.levels.filter(led.contains)
      if !levels.isEmpty { entries[guest.function, default: []].append((levels, guest.entry)) }
    }
    for element in set.elements(.acting, of: group) where element[.post] != nil {
      if let function = element[.function] { bridged.insert(function) }
    }
    for element in set.elements(.handover, of: group) {
      // Another body that hands over has led until then, as its own plan says. Inside one body the plan
      // has to say who acts.
      guard let giver = set.actors(element, .from).first?.party,
        let taker = set.actors(element, .to).first?.party, giver != taker
      else { continue }
      if let function = element[.function] { bridged.insert(function) }
    }
    for name in [ElementName.action, .handover, .acceptance] {
      for element in set.elements(name, of: group) {
        if let function = element[.function] { mentions[function, default: []].append(element) }
      }
    }
    self.bridged = bridged
    self.mentions = mentions
    cells = entries.keys.sorted().flatMap { Self.cells(of: $0, entries[$0] ?? [], set) }
  }

  private static func cells(
    of function: String, _ entries: [(levels: [LevelBook.Value], entry: CommandEntry)],
    _ set: PlanSet
  ) -> [CommandCell] {
    var scales: [String: Set<LevelBook.Value>] = [:]
    for value in entries.flatMap(\.levels) { scales[value.scale, default: []].insert(value) }
    let everywhere = entries.filter(\.levels.isEmpty).map(\.entry)
    guard !scales.isEmpty else {
      return [CommandCell(function: function, level: nil, entries: everywhere)]
    }
    return scales.keys.sorted().flatMap { scale in
      set.levels.values(of: scale).compactMap { value in
        guard scales[scale]?.contains(value) ?? false else { return nil }
        let here = entries.filter { $0.levels.contains(value) || $0.levels.isEmpty }
        return CommandCell(function: function, level: value, entries: here.map(\.entry))
      }
    }
  }

  package func cells(of function: String) -> [CommandCell] {
    cells.filter { $0.function == function }
  }

  package var functions: [String] {
    var functions: [String] = []
    for cell in cells where functions.last != cell.function { functions.append(cell.function) }
    return functions
  }

  /// The tables of every event of the set, made once for a corpus.
  package static func of(_ corpus: Corpus) -> [CommandTable] {
    // Asked for first: the corpus makes one value at a time.
    let set = AlignmentIndex.of(corpus).planSet
    return corpus.derived.value {
      let others = CommandGuests(set)
      return CommandTables(tables: set.eventGroups.map { CommandTable($0, set, others) })
    }.tables
  }
}

/// What the corpus keeps.
private struct CommandTables: Sendable {
  let tables: [CommandTable]
}
