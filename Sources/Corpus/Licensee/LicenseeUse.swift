package import Documents
package import XMLTree

/// One place of one document of a licensee that one clause cites.
package struct LicenseeUse: Sendable {
  /// The index of the document that cites.
  package var document: Int
  /// The `cite` with kind licensee, by its place in ``Documents/DocumentFacts/citations``.
  package var tag: Int?
  /// The words, by their place in ``DocumentCitations/mentions``; nil for a tag whose words name no place.
  package var mention: Int?
  package var node: NodeIndex
  /// The bytes of the file that cite; nil for a tag.
  package var source: Range<Int>?
  package var clause: ClausePlace
  package var isHistorical: Bool
  package var isQuoted: Bool
  package var resolution: LicenseeResolution
}
