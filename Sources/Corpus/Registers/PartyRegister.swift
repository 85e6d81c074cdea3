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
    package var name: String
    package var origin: EntryOrigin
  }

  package struct Alias: Sendable, Hashable {
    package var text: String
    package var party: String
    package var validFrom: CivilDate?
    package var validTo: CivilDate?
    /// 法定称谓: a statute's words for whoever holds the duty.
    package var isDesignation: Bool
  }

  package private(set) var parties: [String: Party] = [:]
  package private(set) var aliases: [Alias] = []
  package private(set) var kinds: Set<String> = []
  /// Keys given twice.
  package private(set) var duplicates: [(key: String, origin: EntryOrigin)] = []
  private var byLabel: [String: [Int]] = [:]

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

  mutating func add(_ entry: RegistryRow) {
    guard let key = entry.entry[.key] else { return }
    let names = entry.entry.children.filter { $0.element == .name && $0[.xmlLang] != "en" }
    let party = Party(
      key: key, kind: entry.entry[.kind] ?? "other", parent: entry.entry[.parent],
      dutyPointOf: entry.entry[.dutyPointOf], name: names.first?.text ?? key, origin: entry.origin)
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
        aliases.append(
          Alias(
            text: child.text, party: key, validFrom: child[.validFrom].flatMap { CivilDate($0) },
            validTo: child[.validTo].flatMap { CivilDate($0) },
            isDesignation: child.element == .designation))
      default: break
      }
    }
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
