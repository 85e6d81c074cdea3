/// What stands one below the other on a page.
package enum WordBlock: Sendable, Hashable {
  case paragraph(WordParagraph)
  case table(WordTable)
  /// A table of contents that Word can bring up to date, with these lines until it does. It takes up
  /// headings of the first levels, so many.
  case contents([WordParagraph], levels: Int)
}
