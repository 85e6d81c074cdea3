/// One statement in both languages of the product.
package struct Bilingual: Sendable, Hashable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A name or number that is written alike in both.
  package init(both text: String) {
    self.init(zh: text, en: text)
  }

  package subscript(_ language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
