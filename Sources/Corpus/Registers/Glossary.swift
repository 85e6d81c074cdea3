import Documents
import Model

/// `registry/glossary`: the terms that documents share.
package struct Glossary: Sendable {
  package struct Entry: Sendable, Hashable {
    package var key: String
    package var term: String
    package var termEnglish: String?
    package var aliases: [String]
    package var definition: String
    package var origin: EntryOrigin
  }

  package private(set) var entries: [String: Entry] = [:]
  private var byTerm: [String: String] = [:]

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }

  /// The entry whose term or alias is spelled exactly so.
  package func entry(spelled term: String) -> Entry? {
    byTerm[term].flatMap { entries[$0] }
  }

  mutating func add(_ row: RegistryRow) {
    guard let key = row.entry[.key], entries[key] == nil else { return }
    var terms: [String] = []
    var english: String?
    var definition = ""
    for child in row.entry.children {
      switch child.element {
      case .term where child[.xmlLang] == "en": english = child.text
      case .term, .alias: terms.append(child.text)
      case .definition: definition = child.text
      default: break
      }
    }
    entries[key] = Entry(
      key: key, term: terms.first ?? key, termEnglish: english, aliases: Array(terms.dropFirst()),
      definition: definition, origin: row.origin)
    for term in terms where byTerm[term] == nil { byTerm[term] = key }
  }
}
