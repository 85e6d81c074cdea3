import Corpus
import Documents
import Model

/// What an administrative division is called, by the code list of the register.
enum RegionWords {
  static func name(_ code: String, _ corpus: Corpus) -> Bilingual {
    guard let row = corpus.registry.rows[.codeLists]?["region"],
      let child = row.entry.children.first(where: { $0[.value] == code })
    else { return Bilingual(zh: "行政区划\(code)", en: "division \(code)") }
    return Bilingual(zh: child[.zh] ?? code, en: child[.en] ?? code)
  }
}
