package import Documents
package import Model

/// What one blob says of itself. A blob that cannot be read as a document has neither.
package struct DocumentVersion: Sendable, Hashable {
  package var id: DocumentID?
  package var meta: DocumentMeta?
}
