/// What a mention points at; the raw value is the word of the `cite` JSON.
package enum CitationKind: String, Sendable, Hashable, CaseIterable {
  /// Provisions of a document that is named, or of this one: 本法第五条, 《核安全法》第三条.
  case provision
  /// A whole document by title or name: 《核安全法》, 刑法.
  case document
  /// A place that only the position of the mention resolves: 前款, 本条第一款.
  case relative
  /// An order or document number: 国务院令第449号, 环发〔2006〕50号.
  case docnumber
  /// A standard, code or guide by its number: GB 18871-2002, HAF601, HAD002/01.
  case standard
}
