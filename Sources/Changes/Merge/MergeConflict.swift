package import Model

/// A place where two versions cannot be brought together without a person.
package struct MergeConflict: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// Both changed the same words, or the same attribute to two values.
    case edited
    /// One deleted what the other changed.
    case deletedAndEdited
    /// Both moved it, to two places.
    case movedTwice
    /// Both put something in at one point.
    case insertedAtOnePoint
    /// Each side alone is in order, both together are not.
    case fault
  }

  package var kind: Kind
  /// The permanent id of the element, or of the nearest one around it.
  package var element: String?
  /// `第7.3.1条`, where the document numbers its clauses.
  package var place: Bilingual?
  package var message: Bilingual

  package static func message(_ kind: Kind) -> Bilingual {
    switch kind {
    case .edited:
      Bilingual(zh: "两边改了同一处文字或者同一个属性", en: "both sides changed the same words or attribute")
    case .deletedAndEdited:
      Bilingual(zh: "一边删除，另一边作了修改", en: "one side deleted what the other changed")
    case .movedTwice:
      Bilingual(zh: "两边把它移到了不同的位置", en: "the two sides moved it to different places")
    case .insertedAtOnePoint:
      Bilingual(
        zh: "两边在同一位置各自增加了内容，先后次序需要人来定",
        en: "both sides inserted something here; a person must say in which order")
    case .fault: Bilingual(zh: "合并后不合规定", en: "the merged text is not in order")
    }
  }

  static let twin = Bilingual(
    zh: "两边新增的内容用了同一个标识；保留两处时删去其中一处的 id，再运行 guiju fmt",
    en:
      "both sides added something under one id; to keep both, take the id off one of them and run `guiju fmt`"
  )
}
