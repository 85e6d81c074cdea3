package import Model

/// A change that leaves the words as they are and writes them with other code points.
package enum CharacterChange: String, Sendable, Hashable, Comparable {
  /// Full width against half width: ，and ,
  case width
  /// A character that is encoded twice: 兼容汉字, 康熙部首, ㎡, Ⅳ.
  case compatibility
  /// Another form of the same character: 异体字, or a variation selector behind it.
  case variant

  package var name: Bilingual {
    switch self {
    case .width: Bilingual(zh: "全角半角", en: "width of characters")
    case .compatibility: Bilingual(zh: "兼容字符", en: "compatibility characters")
    case .variant: Bilingual(zh: "异体字", en: "variant characters")
    }
  }

  private var rank: Int {
    switch self {
    case .width: 0
    case .compatibility: 1
    case .variant: 2
    }
  }

  package static func < (left: CharacterChange, right: CharacterChange) -> Bool {
    left.rank < right.rank
  }
}
