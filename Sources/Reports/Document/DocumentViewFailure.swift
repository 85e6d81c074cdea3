package import Model

/// Why a document cannot be shown as asked.
package struct DocumentViewFailure: Error, Sendable, Hashable {
  package enum Code: String, Sendable, Hashable {
    /// Only a procedure has inspection items to make a record from.
    case noRecordView
    /// The procedure has no inspection items.
    case noItems
    /// The view has no such format.
    case unsupportedFormat
    /// The document is of no kind that has pages: a registry, the configuration.
    case notControlled
  }

  package var code: Code
  /// What the user can do.
  package var message: Bilingual

  package init(_ code: Code, _ message: Bilingual) {
    self.code = code
    self.message = message
  }
}
