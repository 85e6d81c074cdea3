package import Model

/// What a comparison rests on: how the elements of one document were found in the other.
package struct MatchingBasis: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case id
    case hash
    case similarity

    package var name: Bilingual {
      switch self {
      case .id: Bilingual(zh: "标识", en: "ids")
      case .hash: Bilingual(zh: "相同文字", en: "equal words")
      case .similarity: Bilingual(zh: "相似文字", en: "similar words")
      }
    }
  }

  package var by: Kind
  /// The elements of both documents that were found this way, as a share of all.
  package var share: Double

  package init(by kind: Kind, share: Double) {
    self.by = kind
    self.share = share
  }
}
