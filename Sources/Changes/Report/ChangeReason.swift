package import Model

/// Why clauses were revised: an entry of the 修改记录, or what a commit says.
package struct ChangeReason: Sendable, Hashable {
  /// The clauses that it names; empty where it speaks of the revision as a whole.
  package var clauses: Set<String>
  package var text: Bilingual

  package init(clauses: some Sequence<String>, text: Bilingual) {
    self.clauses = Set(clauses)
    self.text = text
  }

  /// The reasons for a row: those that name one of its clauses, else those that name none.
  package static func reasons(
    for change: ClauseChange, among all: [ChangeReason]
  ) -> [ChangeReason] {
    let named = all.filter { !$0.clauses.isDisjoint(with: change.ids) }
    return named.isEmpty ? all.filter(\.clauses.isEmpty) : named
  }
}
