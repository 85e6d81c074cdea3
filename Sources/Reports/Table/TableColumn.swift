package import Model

/// A column of a `Table`.
package struct TableColumn: Sendable, Hashable {
  /// The member's name in JSON: `title`.
  package var key: String
  package var title: Bilingual
  /// The share of the width that the column gets where there is too little.
  package var weight: Int
  /// On paper, room for that many Chinese characters instead of a share.
  package var characters: Int?
  package var alignment: TableAlignment

  package init(
    key: String, title: Bilingual, weight: Int = 1, characters: Int? = nil,
    alignment: TableAlignment = .leading
  ) {
    self.key = key
    self.title = title
    self.weight = max(1, weight)
    self.characters = characters
    self.alignment = alignment
  }

  /// 序号.
  package static let ordinal = TableColumn(
    key: "ordinal", title: Bilingual(zh: "序号", en: "No."), characters: 3,
    alignment: .center)
}
