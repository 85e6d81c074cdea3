package import Model

/// Something wrong with a document, in a form that can be held against the same fault elsewhere.
package struct MergeFault: Sendable, Hashable {
  /// What kind of fault, and with what: not where.
  package var code: String
  package var subject: String
  /// A byte of the document.
  package var offset: Int
  package var message: Bilingual

  package init(code: String, subject: String, offset: Int, message: Bilingual) {
    self.code = code
    self.subject = subject
    self.offset = offset
    self.message = message
  }
}
