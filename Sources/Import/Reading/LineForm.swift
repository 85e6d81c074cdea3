/// What a line of law text looks like, before its surroundings decide what it is.
enum LineForm: Sendable, Hashable {
  /// ---
  case separator
  /// 目录
  case contents
  /// 第二章 核设施安全; 附则 alone has no number.
  case division(kind: UnitKind, number: UnitNumber?, printed: String, heading: String)
  /// 第五条 …
  case article(ArticleOpening)
  /// （三）…
  case item(ItemOpening)
  /// 附件一
  case appendix
  case text
}

/// The beginning of a line that may be an article.
struct ArticleOpening: Sendable, Hashable {
  let number: UnitNumber
  let printed: String
  /// The caption between 【】.
  let caption: String
  let rest: String
  /// Whether white space or a caption parts the number from the words, as in a heading.
  let isSetApart: Bool
}

/// The beginning of a line that may be a point.
struct ItemOpening: Sendable, Hashable {
  /// How points are numbered; each style is one level in its paragraph.
  enum Style: Sendable, Hashable {
    /// （一）
    case bracketedHan
    /// （1）
    case bracketedDigits
    /// 1.
    case digitsPoint
    /// 1、
    case digitsComma
    /// 1)
    case digitsBracket
    /// ①
    case circled
    /// 一、
    case hanComma
    /// a. a)
    case letter
  }

  let style: Style
  let value: Int
  let printed: String
  let rest: String
}
