package import Corpus
import Documents
package import Model

/// The code lists of the register in words.
package struct CodeBook: Sendable {
  /// List → value → words.
  private let lists: [String: [String: Bilingual]]
  /// List → value → place in the list.
  private let places: [String: [String: Int]]
  /// List → Chinese name → words.
  private let byName: [String: [String: Bilingual]]

  /// Kinds of resources that are given where they stand.
  private let inPlace: Set<String>

  package init(_ registry: Registry) {
    lists = (registry.rows[.codeLists] ?? [:]).mapValues { row in
      var words: [String: Bilingual] = [:]
      for child in row.entry.children {
        guard let value = child[.value] else { continue }
        let chinese = child[.zh] ?? value
        words[value] = Bilingual(zh: chinese, en: child[.en] ?? chinese)
      }
      return words
    }
    let kinds = registry.rows[.codeLists]?["resource-type"]?.entry.children ?? []
    inPlace = Set(kinds.filter { $0[.inPlace] == "yes" }.compactMap { $0[.value] })
    byName = lists.mapValues { words in
      Dictionary(
        words.values.map { ($0.zh, $0) }, uniquingKeysWith: { a, b in a.en < b.en ? a : b })
    }
    places = (registry.rows[.codeLists] ?? [:]).mapValues { row in
      let values = row.entry.children.compactMap { $0[.value] }
      return Dictionary(
        values.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// Whether a kind of resource is given where it stands, so that nothing has to travel.
  package func isInPlace(resource type: String) -> Bool { inPlace.contains(type) }

  /// Values in the order of the list; those it does not have last, by name.
  package func ordered(_ values: some Sequence<String>, in list: String) -> [String] {
    let places = places[list] ?? [:]
    return values.sorted { a, b in
      let (x, y) = (places[a] ?? Int.max, places[b] ?? Int.max)
      return x != y ? x < y : a < b
    }
  }

  /// The words of a code; the code itself where the list does not have it.
  package func name(of value: String, in list: String) -> Bilingual {
    lists[list]?[value] ?? Bilingual(zh: value, en: value)
  }

  /// A Chinese name of a list with its English one: posts, which documents name in Chinese alone. The
  /// name itself where the list does not have it.
  package func words(for chinese: String, in list: String) -> Bilingual {
    byName[list]?[chinese] ?? Bilingual(zh: chinese, en: chinese)
  }

  package func has(_ value: String, in list: String) -> Bool { lists[list]?[value] != nil }
}
