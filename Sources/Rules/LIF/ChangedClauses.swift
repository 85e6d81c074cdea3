import Corpus
import Documents
import History
import Model
import XMLTree

/// Compares two revisions of a document clause by clause, for the question which change has a reason.
enum ChangedClauses {
  static func unexplained(
    from old: XMLDocument, to new: XMLDocument, _ meta: DocumentMeta
  ) -> UnexplainedChanges {
    let before = ClauseIndex(old)
    let after = ClauseIndex(new)
    let entries = meta.history.filter { $0.revision == meta.revision }
    let named = Set(entries.flatMap(\.clauses))
    let changes = after.changes(since: before)
    var places: [Bilingual] = []
    var told: Set<ElementID> = []
    for change in changes {
      let clauses = change.isRemoved ? before : after
      // A section that the entry names speaks for what stands in it.
      var around: ElementID? = change.clause.id
      var isExplained = false
      while let id = around, !isExplained {
        isExplained = named.contains(id.description)
        around = clauses[id]?.parent
      }
      if isExplained { continue }
      // Nor is a new or deleted section told again with each of its paragraphs.
      told.insert(change.clause.id)
      if let parent = change.clause.parent, told.contains(parent), change.isWhole { continue }
      let place =
        clauses.citation(of: change.clause)
        ?? Bilingual(zh: "“\(change.clause.id)”处", en: "“\(change.clause.id)”")
      places.append(
        change.isRemoved
          ? Bilingual(zh: "原\(place.zh)（已删除）", en: "former \(place.en) (deleted)") : place)
    }
    return UnexplainedChanges(
      entry: entries.first?.node, entryNamesClauses: !named.isEmpty, changed: changes.count,
      places: places)
  }
}
