package import Model
package import XMLTree

/// Clauses of a new revision that differ from the last effective one and whose reason no entry of the
/// 修改记录 gives.
package struct UnexplainedChanges: Sendable {
  /// The entry of the revision in hand; nil where there is none.
  package var entry: NodeIndex?
  /// Whether that entry names clauses at all.
  package var entryNamesClauses: Bool
  /// How many clauses changed, explained or not.
  package var changed: Int
  /// What is not explained: where it stands, and its id.
  package var places: [Bilingual]

  package init(
    entry: NodeIndex?, entryNamesClauses: Bool, changed: Int, places: [Bilingual]
  ) {
    self.entry = entry
    self.entryNamesClauses = entryNamesClauses
    self.changed = changed
    self.places = places
  }
}
