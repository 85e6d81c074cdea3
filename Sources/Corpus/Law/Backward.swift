import Citations
import Documents
import Model
import XMLTree

/// The paragraphs that 前款, 前两款 or 上款 in a block of one of our documents means.
///
/// A lead-in paragraph and the list behind it are one 款.
struct Backward {
  /// From the first of them to right before the block itself.
  let nodes: Range<NodeIndex>

  /// Nil where the word means no paragraph before, or where there is none.
  init?(of word: String, from block: NodeIndex, in document: XMLDocument) {
    guard let count = Self.count(word), var start = Self.paragraph(around: block, in: document),
      let parent = document.parent(of: start)
    else { return nil }
    let own = start
    var paragraphs: [NodeIndex] = []
    var child = document.firstChild(of: parent)
    while let node = child, node < own {
      if document.kind(of: node) == .element,
        Self.isParagraph(Vocabulary.element(document.nameID(of: node)))
      {
        paragraphs.append(node)
      }
      child = document.nextSibling(of: node)
    }
    guard let first = paragraphs.suffix(count).first, paragraphs.count >= count else { return nil }
    start = first
    nodes = start..<own
  }

  /// Lists and tables belong to the paragraph before them.
  private static func isParagraph(_ name: ElementName?) -> Bool {
    switch name {
    case .heading, .list, .table, .figure, .note, nil: false
    default: true
    }
  }

  /// The block that stands among the paragraphs of a section: the `p` itself, or the list that an item
  /// stands in belongs to the paragraph before it.
  private static func paragraph(around block: NodeIndex, in document: XMLDocument) -> NodeIndex? {
    switch Vocabulary.element(document.nameID(of: block)) {
    case .p: block
    default: nil
    }
  }

  /// 前款 1, 前两款 2; nil for words that count something else.
  private static func count(_ word: String) -> Int? {
    switch word {
    case "前款", "上款": return 1
    default:
      guard word.hasPrefix("前"), word.hasSuffix("款") else { return nil }
      return ChineseNumeral.value(of: String(word.dropFirst().dropLast()))
    }
  }
}
