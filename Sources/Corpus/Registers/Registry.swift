package import Documents
import Model
import XMLTree

/// Everything under `registry/`, read before the documents that rest on it.
package struct Registry: Sendable {
  package var parties = PartyRegister()
  package var glossary = Glossary()
  package var scales = ScaleRegister()
  /// Rows of the other registries by their key.
  package private(set) var rows: [RegistryKind: [String: RegistryRow]] = [:]
  package private(set) var duplicateKeys: [(kind: RegistryKind, key: String, origin: EntryOrigin)] =
    []
  /// Kinds of which at least one file was read. A link into a kind that is not there at all is
  /// undetermined, not broken.
  package private(set) var present: Set<RegistryKind> = []
  /// Path and blob of each file it was read from, in order.
  package private(set) var sources: [String] = []

  package init() {}

  package func has(_ kind: RegistryKind, key: String) -> Bool {
    switch kind {
    case .parties: parties.parties[key] != nil
    case .glossary: glossary.entries[key] != nil
    case .scales: scales.scales[key] != nil
    default: rows[kind]?[key] != nil
    }
  }

  package func keys(of kind: RegistryKind) -> [String] {
    switch kind {
    case .parties: parties.parties.keys.sorted()
    case .glossary: glossary.entries.keys.sorted()
    case .scales: scales.scales.keys.sorted()
    default: (rows[kind] ?? [:]).keys.sorted()
    }
  }

  package mutating func add(_ facts: DocumentFacts, path: String, blob: String? = nil) {
    guard case .registry(let kind) = facts.kind else { return }
    sources.append("\(path) \(blob ?? "-")")
    present.insert(kind)
    for entry in facts.entries {
      let row = RegistryRow(entry: entry, origin: EntryOrigin(path: path, node: entry.node))
      switch kind {
      case .parties: parties.add(row)
      case .glossary: glossary.add(row)
      case .scales: scales.add(row)
      default:
        guard kind.entryElements.contains(entry.element),
          let key = entry[.key] ?? entry[.value]
        else { continue }
        if rows[kind]?[key] != nil {
          duplicateKeys.append((kind, key, row.origin))
        } else {
          rows[kind, default: [:]][key] = row
        }
      }
    }
    duplicateKeys += parties.duplicates.map { (.parties, $0.key, $0.origin) }
    parties.forgetDuplicates()
  }
}
