package import Model

/// One row of the 修订对照表: a clause before and after.
package struct ClauseChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case added
    case removed
    case changed
    /// The clause stands elsewhere; its words may have changed too.
    case moved
  }

  package var kind: Kind
  /// 第7.3.1条; nil on the side where the clause is not, and for a place without a number.
  package var oldNumber: Bilingual?
  package var newNumber: Bilingual?
  /// The words in paragraphs, with what is gone and what is new marked.
  package var old: [[ClauseRun]]
  package var new: [[ClauseRun]]
  /// Ids of the clause, of what is in it and of the clauses around it.
  package var ids: Set<String>

  package init(kind: Kind) {
    self.kind = kind
    old = []
    new = []
    ids = []
  }
}
