/// A paragraph of a Word file, or the part of one up to a line break.
package struct DocxLine: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    case body
    case contents
    case textBox
    case footnote
  }

  /// The paragraph, counted from 1 through the whole file.
  package var number: Int
  /// The words; a tab is one character of them.
  package var text: String
  /// The automatic number as Word prints it.
  package var label: String?
  /// 0…8 where style or paragraph make it a heading.
  package var outline: Int?
  /// Of most of the words, in half-points.
  package var size: Int?
  /// All words are bold or in 黑体.
  package var isHeavy = false
  package var isCentered = false
  package var isTitle = false
  /// Set in the style in which `show --format docx` sets what the markup says and no clause does.
  package var isNote = false
  package var place = Place.body
  /// The ids that hidden bookmarks carry, outermost first.
  package var ids: [String] = []

  package init(number: Int, text: String) {
    self.number = number
    self.text = text
  }

  /// The words on one line without white space at either end.
  package var words: String {
    Characters.trimmed(
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 })))
  }
}
