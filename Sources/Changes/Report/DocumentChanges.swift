package import Model
package import XMLTree

/// What changed between two documents: the one object that every view is made of.
package struct DocumentChanges: Sendable {
  package let operations: [ChangeOperation]
  package let matching: MatchingBasis
  /// What a reader must know about how far the comparison goes.
  package let notices: [Bilingual]
  /// How many elements either document has.
  package let sizes: (old: Int, new: Int)
  private let diff: StructuralDiff
  private let labels: (old: ClauseLabels, new: ClauseLabels)

  /// Clause by clause, for the 修订对照表.
  package func clauses() -> [ClauseChange] {
    ClauseTableBuilder(diff, labels.old, labels.new).rows()
  }

  package init(old: XMLDocument, new: XMLDocument) {
    self.init(StructuralDiff(old: old, new: new), isSame: old.source == new.source)
  }

  package init(old: ClauseTree, new: ClauseTree) {
    self.init(StructuralDiff(old: old, new: new), isSame: true)
  }

  private init(_ diff: StructuralDiff, isSame: Bool) {
    var builder = OperationBuilder(diff)
    var operations = builder.run()
    // Only the layout between elements is left to explain other bytes.
    if operations.isEmpty, !isSame { operations = [OperationBuilder.layout("whitespace", 1)] }
    self.operations = operations
    matching = Self.basis(of: diff)
    notices = Self.notices(of: diff)
    labels = (builder.old, builder.new)
    self.diff = diff
    sizes = (diff.old.count, diff.new.count)
  }

  /// The most significant of the changes; nil where there are none.
  package var significance: Significance? { operations.map(\.significance).max() }

  private static func basis(of diff: StructuralDiff) -> MatchingBasis {
    var counts: [MatchReason: Int] = [:]
    for place in diff.old.nodes.indices where diff.matching.new(place) != nil {
      counts[diff.matching.reasons[place], default: 0] += 1
    }
    let whole = max(1, diff.old.count + diff.new.count)
    func share(_ reasons: MatchReason...) -> Double {
      let pairs = reasons.reduce(0) { $0 + (counts[$1] ?? 0) }
      return (20_000 * Double(pairs) / Double(whole)).rounded() / 10_000
    }
    if diff.judge.verdict == .stable { return MatchingBasis(by: .id, share: share(.id)) }
    if (counts[.similarity] ?? 0) > (counts[.hash] ?? 0) {
      return MatchingBasis(by: .similarity, share: share(.similarity))
    }
    return MatchingBasis(by: .hash, share: share(.hash, .place))
  }

  private static func notices(of diff: StructuralDiff) -> [Bilingual] {
    var notices: [Bilingual] = []
    switch diff.judge.verdict {
    case .stable, .none: break
    case .positional:
      notices.append(
        Bilingual(
          zh: "两份文件的标识随位置变动（\(diff.judge.contradicting) 处文字相同而标识不同），未采用标识，按文字对应。",
          en:
            "The ids follow positions (\(diff.judge.contradicting) places have the same words under another id); they were not used, the words were."
        ))
    case .renewed:
      notices.append(
        Bilingual(
          zh: "两份文件的标识几乎全部不同，可能被编辑软件重新生成；按文字对应。",
          en:
            "Hardly any id is in both documents; an editor may have made new ones. The words were used."
        ))
    }
    if diff.isDegraded {
      notices.append(
        Bilingual(
          zh: "同一处改动过多，相似文字只在邻近位置查找，个别移动可能列为删除和新增。",
          en:
            "So much changed in one place that similar words were sought nearby only; a move may be told as a deletion and an insertion."
        ))
    }
    return notices
  }
}
