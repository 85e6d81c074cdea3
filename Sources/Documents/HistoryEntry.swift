package import Model
package import XMLTree

/// One line of the 修改记录.
package struct HistoryEntry: Sendable, Hashable {
  package var node: NodeIndex
  package var revision: Int?
  package var date: CivilDate?
  package var reason: String
  package var clauses: [String]
  package var by: String?
  package var text: String

  package init(
    node: NodeIndex, revision: Int?, date: CivilDate?, reason: String, clauses: [String],
    by: String?, text: String
  ) {
    self.node = node
    self.revision = revision
    self.date = date
    self.reason = reason
    self.clauses = clauses
    self.by = by
    self.text = text
  }
}
