/// The levels of a Chinese law, outermost first.
package enum UnitKind: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// 编
  case part
  /// 分编
  case subpart
  /// 章
  case chapter
  /// 节
  case section
  /// 条
  case article
  /// 款
  case paragraph
  /// 项
  case point
  /// 目, and what stands below it
  case indent

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether the level only gathers articles.
  package var isDivision: Bool { self < .article }

  /// The element of Akoma Ntoso.
  package var elementName: String {
    switch self {
    case .part: "part"
    case .subpart: "subpart"
    case .chapter: "chapter"
    case .section: "section"
    case .article: "article"
    case .paragraph: "paragraph"
    case .point: "point"
    case .indent: "indent"
    }
  }

  /// The short form in an `eId`, as the naming convention of Akoma Ntoso gives it.
  package var idPrefix: String {
    switch self {
    case .part: "part"
    case .subpart: "subpart"
    case .chapter: "chp"
    case .section: "sec"
    case .article: "art"
    case .paragraph: "para"
    case .point: "point"
    case .indent: "indent"
    }
  }

  /// 编, 分编, 章, 节, 条, 款, 项, 目.
  package var chinese: String {
    switch self {
    case .part: "编"
    case .subpart: "分编"
    case .chapter: "章"
    case .section: "节"
    case .article: "条"
    case .paragraph: "款"
    case .point: "项"
    case .indent: "目"
    }
  }
}
