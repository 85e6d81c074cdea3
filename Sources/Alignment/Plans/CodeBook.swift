package import Corpus
import Documents
package import Model

/// The code lists of the register in words.
package struct CodeBook: Sendable {
  /// List → value → words.
  private let lists: [String: [String: Bilingual]]

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
  }

  /// The words of a code; the code itself where the list does not have it.
  package func name(of value: String, in list: String) -> Bilingual {
    lists[list]?[value] ?? Bilingual(zh: value, en: value)
  }

  package func has(_ value: String, in list: String) -> Bool { lists[list]?[value] != nil }
}
