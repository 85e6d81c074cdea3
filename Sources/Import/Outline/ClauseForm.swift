/// How a clause is numbered; each form is one level wherever it stands.
package enum ClauseForm: Sendable, Hashable {
  /// 附录A, 附件1
  case annex
  /// 第一编
  case part
  case subpart
  /// 第一章
  case chapter
  case section
  /// 第一条
  case article
  /// 7, 7.3, 7.3.1, A.1: so many figures.
  case dotted(Int)
  /// 一、
  case hanComma
  /// （一）
  case hanBracket
  /// 1. and 1、
  case digitPoint
  /// （1）
  case digitParenthesis
  /// 1)
  case digitBracket
  /// ①
  case circled
  /// a)
  case letter
  /// ——
  case bullet

  /// The order in which forms are used to stand one within the other; only decides where the document
  /// itself does not.
  var rank: Int {
    switch self {
    case .annex, .part: 0
    case .subpart: 1
    case .chapter: 2
    case .section: 3
    case .article: 4
    case .dotted(let depth): 4 + min(depth, 9)
    case .hanComma: 14
    case .hanBracket: 15
    case .digitPoint: 16
    case .digitParenthesis: 17
    case .letter: 18
    case .digitBracket: 19
    case .circled: 20
    case .bullet: 21
    }
  }

  /// Entries of a list, which a paragraph without a number ends.
  package var isEntry: Bool {
    switch self {
    case .digitParenthesis, .letter, .digitBracket, .circled, .bullet: true
    default: false
    }
  }
}
