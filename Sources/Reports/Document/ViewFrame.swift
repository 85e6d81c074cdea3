import Documents
import Model

/// A block around others.
struct ViewFrame {
  enum Kind {
    case section
    case item
    /// A typed clause.
    case clause
    case note
    case list
    case entry
    /// Blocks of a template that are written once for every value of a field.
    case repeating
    case choice
    case option
    case remedies
    case signature
  }

  var kind: Kind
  var name: ElementName
  var id: String?
  /// Sections and items: 1 for a chapter. Lists: 1 for the outermost.
  var depth: Int
  /// `7.3`, `附录A`, `a)`, `——`.
  var number: String?
  var heading = Inline()
  var label: ClauseLabel?
  /// What a reader should know before the words: 检查方式：文件检查.
  var remarks: [String] = []
  var isAnnex = false

  /// Set apart: it orders nothing.
  var isInformative: Bool { kind == .note || name == .guidance }
}
