/// A stretch of a paragraph that looks the same throughout.
package struct WordRun: Sendable, Hashable, ExpressibleByStringLiteral {
  package enum Content: Sendable, Hashable {
    /// A line break in it breaks the line, a tab goes to the next tab stop.
    case text(String)
    /// The number of the page that it stands on.
    case page
    /// How many pages the file has.
    case pageCount
    /// The page of a bookmark; Word fills it in with the table of contents.
    case pageOf(String)
  }

  package var content: Content
  package var marks: WordMarks
  /// Nil for the style's.
  package var font: WordFont?
  /// In points; nil for the style's.
  package var size: Double?
  /// The bookmark that a click leads to.
  package var link: String?

  package init(
    _ content: Content, marks: WordMarks = [], font: WordFont? = nil, size: Double? = nil,
    link: String? = nil
  ) {
    self.content = content
    self.marks = marks
    self.font = font
    self.size = size
    self.link = link
  }

  package init(
    _ text: String, marks: WordMarks = [], font: WordFont? = nil, size: Double? = nil,
    link: String? = nil
  ) {
    self.init(.text(text), marks: marks, font: font, size: size, link: link)
  }

  package init(stringLiteral value: String) { self.init(value) }
}
