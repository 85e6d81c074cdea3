package import Model

/// Why a file gives no regulation at all. Nothing has been written then.
package struct ImportFailure: Error, Sendable, Hashable {
  /// The kind of failure.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case empty, tooLarge, notText, noArticles, noTitle, noWords
    case oldWordFile, notAWordFile, noDocumentPart, packedTooTightly, encrypted, damaged
    case notAkomaNtoso, badRegulation, conflictingVersion, badConcordance
  }

  package let code: Code
  package let message: Bilingual
  /// What a library said, in English.
  package let detail: String

  package init(_ code: Code, zh: String, en: String, detail: String = "") {
    self.code = code
    message = Bilingual(zh: zh, en: en)
    self.detail = detail
  }
}
