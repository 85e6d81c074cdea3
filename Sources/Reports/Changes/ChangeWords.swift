import Changes
import Model

/// What is said of one change.
enum ChangeWords {
  /// `原第7.3条移至第8.1条`, `第四条至第十六条 → 第五条至第十七条`; nil where the words say all.
  static func sentence(_ operation: ChangeOperation) -> Bilingual? {
    switch operation.kind {
    case .move: moved(operation, zh: "移至", en: "moved to")
    case .promote: moved(operation, zh: "升级，移至", en: "promoted, moved to")
    case .demote: moved(operation, zh: "降级，移至", en: "demoted, moved to")
    case .renumber: renumbered(operation)
    case .value, .attribute: value(operation)
    case .split: Bilingual(zh: "拆分为 \(operation.count) 处", en: "split into \(operation.count)")
    case .merge: Bilingual(zh: "由 \(operation.count) 处合并", en: "merged of \(operation.count)")
    case .wrap where operation.parts.isEmpty:
      Bilingual(zh: "标注为 \(operation.name)", en: "marked as \(operation.name)")
    case .unwrap where operation.parts.isEmpty:
      Bilingual(zh: "取消标注 \(operation.name)", en: "no longer marked as \(operation.name)")
    case .wrap:
      Bilingual(
        zh: "原有 \(operation.count) 处归入新的 \(operation.name)",
        en: "\(operation.count) existing put into a new \(operation.name)")
    case .unwrap:
      Bilingual(
        zh: "\(operation.count) 处从 \(operation.name) 中拆出",
        en: "\(operation.count) taken out of \(operation.name)")
    case .whitespace: layout(operation)
    case .update:
      operation.characters.map { change in
        Bilingual(
          zh: "只有\(change.name.zh)不同，文字未变",
          en: "only \(change.name.en) differ; the words are the same")
      } ?? operation.attribute.map { Bilingual(zh: $0, en: $0) }
    case .insert, .delete: nil
    }
  }

  private static func moved(_ operation: ChangeOperation, zh: String, en: String) -> Bilingual {
    let from = operation.from.map(place) ?? Bilingual(zh: "", en: "")
    let to = operation.to.map(place) ?? Bilingual(zh: "", en: "")
    return Bilingual(zh: "原\(from.zh)\(zh)\(to.zh)", en: "\(from.en) \(en) \(to.en)")
  }

  /// The clause, or the path where it has no number.
  static func place(_ place: ChangePlace) -> Bilingual {
    place.clause ?? Bilingual(zh: place.path, en: place.path)
  }

  static func renumbered(_ operation: ChangeOperation) -> Bilingual {
    let from = ClauseNumber.words(operation.old ?? "")
    let to = ClauseNumber.words(operation.new ?? "")
    guard let last = operation.lastNumber else {
      return Bilingual(zh: "\(from.zh) → \(to.zh)", en: "\(from.en) → \(to.en)")
    }
    let (lastFrom, lastTo) = (ClauseNumber.words(last.from), ClauseNumber.words(last.to))
    return Bilingual(
      zh: "\(from.zh)至\(lastFrom.zh)顺延为\(to.zh)至\(lastTo.zh)（\(operation.count) 处）",
      en:
        "\(from.en) to \(lastFrom.en) became \(to.en) to \(lastTo.en) (\(operation.count))")
  }

  private static func value(_ operation: ChangeOperation) -> Bilingual {
    let attribute = operation.attribute ?? ""
    let (from, to) = (operation.old ?? "—", operation.new ?? "—")
    let same =
      operation.isSameAmount
      ? Bilingual(zh: "（数值相等）", en: " (the same amount)") : Bilingual(zh: "", en: "")
    return Bilingual(
      zh: "\(attribute)：\(from) → \(to)\(same.zh)", en: "\(attribute): \(from) → \(to)\(same.en)")
  }

  private static func layout(_ operation: ChangeOperation) -> Bilingual {
    switch operation.attribute {
    case "attribute-order":
      Bilingual(
        zh: "属性次序，\(operation.count) 处", en: "order of attributes, in \(operation.count) places")
    case "comment":
      Bilingual(zh: "注释，\(operation.count) 处", en: "comments, \(operation.count)")
    default:
      Bilingual(
        zh: "空白和换行，\(operation.count) 处", en: "white space and line breaks, \(operation.count)")
    }
  }
}
