package import Model

/// The operations of a comparison.
package enum ChangeKind: String, Sendable, Hashable, CaseIterable {
  case insert
  case delete
  case move
  case update
  case value
  case attribute
  case renumber
  case split
  case merge
  case wrap
  case unwrap
  case promote
  case demote
  case whitespace

  /// What it is when the two documents change places.
  var mirrored: ChangeKind {
    switch self {
    case .insert: .delete
    case .delete: .insert
    case .split: .merge
    case .merge: .split
    case .wrap: .unwrap
    case .unwrap: .wrap
    case .promote: .demote
    case .demote: .promote
    case .move, .update, .value, .attribute, .renumber, .whitespace: self
    }
  }

  package var label: Bilingual {
    switch self {
    case .insert: Bilingual(zh: "新增", en: "inserted")
    case .delete: Bilingual(zh: "删除", en: "deleted")
    case .move: Bilingual(zh: "移动", en: "moved")
    case .update: Bilingual(zh: "修改", en: "reworded")
    case .value: Bilingual(zh: "数值", en: "value")
    case .attribute: Bilingual(zh: "属性", en: "attribute")
    case .renumber: Bilingual(zh: "编号调整", en: "renumbered")
    case .split: Bilingual(zh: "拆分", en: "split")
    case .merge: Bilingual(zh: "合并", en: "merged")
    case .wrap: Bilingual(zh: "归入", en: "wrapped")
    case .unwrap: Bilingual(zh: "拆出", en: "unwrapped")
    case .promote: Bilingual(zh: "升级", en: "promoted")
    case .demote: Bilingual(zh: "降级", en: "demoted")
    case .whitespace: Bilingual(zh: "排版", en: "layout")
    }
  }
}
