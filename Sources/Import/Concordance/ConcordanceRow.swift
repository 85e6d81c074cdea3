package import Model
package import XMLTree

/// One row of a 新旧条文对照表.
package struct ConcordanceRow: Sendable, Hashable {
  /// How the new provision relates to the old one.
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    case same, reworded, changed, split, merged, partial, moved, none, candidate

    package var words: Bilingual { Bilingual(zh: chinese, en: english) }

    private var english: String {
      switch self {
      case .same: "same words"
      case .reworded: "reworded"
      case .changed: "changed in substance"
      case .split: "split"
      case .merged: "merged"
      case .partial: "in part"
      case .moved: "moved to another law"
      case .none: "no successor"
      case .candidate: "not decided"
      }
    }

    /// 内容相同, 文字调整, …
    package var chinese: String {
      switch self {
      case .same: "内容相同"
      case .reworded: "文字调整"
      case .changed: "实质修改"
      case .split: "拆分"
      case .merged: "合并"
      case .partial: "部分对应"
      case .moved: "移至他法"
      case .none: "无对应"
      case .candidate: "关系未定"
      }
    }
  }

  package var from: [ProvisionTarget]
  package var to: [ProvisionTarget]
  package var relation: Relation
  package var note: String?
  package var source: String?
  /// Only a verified row may feed a correction.
  package var isVerified: Bool
  package var verifiedBy: String?
  package var verifiedOn: CivilDate?
  /// The element of the file; nil for a row that is in none yet.
  package var node: NodeIndex?

  package init(
    from: [ProvisionTarget], to: [ProvisionTarget], relation: Relation, note: String? = nil,
    source: String? = nil, isVerified: Bool, verifiedBy: String? = nil,
    verifiedOn: CivilDate? = nil, node: NodeIndex? = nil
  ) {
    self.from = from
    self.to = to
    self.relation = relation
    self.note = note
    self.source = source
    self.isVerified = isVerified
    self.verifiedBy = verifiedBy
    self.verifiedOn = verifiedOn
    self.node = node
  }
}
