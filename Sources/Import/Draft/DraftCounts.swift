/// How much of each there is in a draft.
package struct DraftCounts: Sendable, Hashable {
  package var sections = 0
  package var paragraphs = 0
  package var entries = 0
  package var tables = 0
  package var notes = 0
  /// Ids that hidden bookmarks carried over.
  package var ids = 0
  /// Printed numbers, and how many of them the draft prints alike.
  package var numbers = 0
  package var equalNumbers = 0
}
