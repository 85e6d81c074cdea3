package import Model

/// One row of a 新旧条文对照表.
package struct ConcordanceRow: Sendable, Hashable {
  /// How the new provision relates to the old one.
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    case same, reworded, changed, split, merged, partial, moved, none, candidate

    /// 相同, 文字调整, …
    package var chinese: String {
      switch self {
      case .same: "相同"
      case .reworded: "文字调整"
      case .changed: "实质修改"
      case .split: "拆分"
      case .merged: "合并"
      case .partial: "部分"
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
}
