/// One name under which texts cite a document, and when that name belonged to it.
package struct NormName: Sendable, Hashable {
  /// What sort of name it is.
  package enum Role: Sendable, Hashable {
    /// The full title.
    case title
    /// A short name: 核安全法.
    case short
    /// A code: HAF001, GB 18871-2002.
    case code
    /// An order or document number: 国务院令第449号.
    case number
  }

  /// The name as texts write it, without 《》.
  package let text: String
  /// The key of the document in the repository.
  package let key: String
  package let role: Role
  /// The first day on which the name means this document, `YYYY-MM-DD`; `nil` is always.
  package let validFrom: String?
  /// The first day on which it no longer does; `nil` is never.
  package let validTo: String?

  package init(
    text: String, key: String, role: Role, validFrom: String? = nil, validTo: String? = nil
  ) {
    self.text = text
    self.key = key
    self.role = role
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// Whether the name means its document on a day.
  package func isValid(on day: String?) -> Bool {
    guard let day else { return true }
    if let validFrom, day < validFrom { return false }
    if let validTo, day >= validTo { return false }
    return true
  }
}
