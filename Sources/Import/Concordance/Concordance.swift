package import Model

/// A 新旧条文对照表: what takes the place of what.
package struct Concordance: Sendable, Hashable {
  package var id: String
  package var title: String
  package var note: String?
  package var from: ProvisionTarget
  package var to: ProvisionTarget
  /// The day of the change.
  package var on: CivilDate
  package var rows: [ConcordanceRow]

  /// The rows that speak of a provision of the old law: those that name it, what is above it, or
  /// what is below it, in the order of the table.
  package func rows(for target: ProvisionTarget) -> [ConcordanceRow] {
    rows.filter { row in
      row.from.contains { from in
        guard from.norm == target.norm, let article = from.article else { return false }
        guard let wanted = target.article else { return true }
        guard article == wanted else { return false }
        let pairs = [
          (from.paragraph, target.paragraph), (from.point, target.point),
          (from.indent, target.indent),
        ]
        return pairs.allSatisfy { $0.0 == nil || $0.1 == nil || $0.0 == $0.1 }
      }
    }
  }

  /// The targets that stand nowhere, each once, in order.
  ///
  /// - Parameter find: the version that a target without a date means here, nil where the library
  ///   has none.
  package func targetsPointingNowhere(
    _ find: (ProvisionTarget) -> Regulation?
  ) -> [ProvisionTarget] {
    var seen: Set<ProvisionTarget> = []
    return rows.flatMap { $0.from + $0.to }.filter { target in
      guard seen.insert(target).inserted else { return false }
      guard let regulation = find(target) else { return true }
      guard let article = target.article else { return false }
      switch regulation.find(
        article: article, paragraph: target.paragraph, point: target.point,
        indent: target.indent)
      {
      case .found, .noStructure: return false
      case .missing, .ambiguous: return true
      }
    }
  }
}
