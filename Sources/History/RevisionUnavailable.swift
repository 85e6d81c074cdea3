package import Model

/// A revision that somebody asked for by number, and that history does not give.
package struct RevisionUnavailable: Error, Sendable {
  package var id: DocumentID
  package var revision: Int
  /// Why it cannot be told whether there is one; nil where there is none.
  package var limitation: Bilingual?
}
