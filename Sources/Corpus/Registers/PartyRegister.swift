import Documents
package import Model

/// `registry/parties`: organisations, duty points, former names, statutory designations.
/// Parties are identified, never guessed.
package struct PartyRegister: Sendable {
  package struct Party: Sendable, Hashable {
    package var key: String
    package var kind: String
    package var parent: String?
    package var dutyPointOf: String?
    /// Code of the administrative division that it is responsible for.
    package var jurisdiction: String?
    package var name: String
    /// Nil where the register gives none.
    package var englishName: String?
    /// The last day of the body; nil while it lives.
    package var validTo: CivilDate?
    package var origin: EntryOrigin
  }

  package struct Alias: Sendable, Hashable {
    package var text: String
    package var party: String
    package var validFrom: CivilDate?
    package var validTo: CivilDate?
    /// 法定称谓: a statute's words for whoever holds the duty.
    package var isDesignation: Bool
    /// The statute whose words a designation is.
    package var statute: String?
    /// The area that the label holds for; nil where it holds everywhere.
    package var jurisdiction: String?
    /// Whether somebody has held the party's row against its source.
    package var isVerified: Bool
    /// The child of the row that gives the label.
    package var origin: EntryOrigin
  }

  package private(set) var parties: [String: Party] = [:]
  package private(set) var aliases: [Alias] = []
  package private(set) var kinds: Set<String> = []
  /// Keys given twice.
  package private(set) var duplicates: [(key: String, origin: EntryOrigin)] = []
  private var byLabel: [String: [Int]] = [:]
  /// Every label, ready to be looked for in running text.
  package private(set) var labels = LabelTable()

  package init() {}

  package var isEmpty: Bool { parties.isEmpty }

  /// The parties that a label means on a day; more than one where the register is ambiguous.
  package func parties(named label: String, on day: CivilDate) -> Set<String> {
    Set(
      (byLabel[label] ?? []).compactMap { index in
        let alias = aliases[index]
        return alias.isValid(on: day) ? alias.party : nil
      })
  }

  /// Whether a label is a name of the party, at any time.
  package func isName(_ label: String, of key: String) -> Bool {
    (byLabel[label] ?? []).contains { aliases[$0].party == key }
  }

  /// Every name, alias and designation spelled so, of any party and any time.
  package func aliases(spelled label: String) -> [Alias] {
    (byLabel[label] ?? []).map { aliases[$0] }
  }

  /// The name that the party goes by on a day; nil where it has none then.
  package func name(of key: String, on day: CivilDate) -> String? {
    if let party = parties[key], isCurrent(party.name, of: key, on: day) { return party.name }
    return aliases.first { $0.party == key && !$0.isDesignation && $0.isValid(on: day) }?.text
  }

  /// Whether a label is a name of the party on a day.
  package func isCurrent(_ label: String, of key: String, on day: CivilDate) -> Bool {
    (byLabel[label] ?? []).contains { aliases[$0].party == key && aliases[$0].isValid(on: day) }
  }

  mutating func add(_ entry: RegistryRow) {
    guard let key = entry.entry[.key] else { return }
    let names = entry.entry.children.filter { $0.element == .name && $0[.xmlLang] != "en" }
    let party = Party(
      key: key, kind: entry.entry[.kind] ?? "other", parent: entry.entry[.parent],
      dutyPointOf: entry.entry[.dutyPointOf], jurisdiction: entry.entry[.jurisdiction],
      name: names.first?.text ?? key,
      englishName: entry.entry.children.first { $0.element == .name && $0[.xmlLang] == "en" }?.text,
      validTo: entry.entry[.validTo].flatMap { CivilDate($0) }, origin: entry.origin)
    guard parties[key] == nil else {
      duplicates.append((key, entry.origin))
      return
    }
    parties[key] = party
    kinds.insert(party.kind)
    for child in entry.entry.children where !child.text.isEmpty {
      switch child.element {
      case .name, .alias, .designation:
        byLabel[child.text, default: []].append(aliases.count)
        let alias = alias(child, of: key, in: entry)
        aliases.append(alias)
        labels.add(child.text, isDated: alias.validTo != nil)
      default: break
      }
    }
  }
}

extension PartyRegister {
  /// A label holds no longer than the row that it stands in.
  private func alias(_ child: RegistryEntry.Child, of key: String, in row: RegistryRow) -> Alias {
    let from = [child[.validFrom], row.entry[.validFrom]].compactMap {
      $0.flatMap { CivilDate($0) }
    }
    let to = [child[.validTo], row.entry[.validTo]].compactMap { $0.flatMap { CivilDate($0) } }
    return Alias(
      text: child.text, party: key, validFrom: from.max(), validTo: to.min(),
      isDesignation: child.element == .designation, statute: child[.statute],
      jurisdiction: child[.jurisdiction] ?? row.entry[.jurisdiction],
      isVerified: row.entry.isVerified,
      origin: EntryOrigin(path: row.origin.path, node: child.node))
  }
}

extension PartyRegister.Alias {
  package func isValid(on day: CivilDate) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, day > validTo { return false }
    return true
  }
}

extension PartyRegister {
  mutating func forgetDuplicates() { duplicates = [] }
}
