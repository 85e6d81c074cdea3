/// Pages of one size with one header and footer. Each begins a new page.
package struct WordSection: Sendable, Hashable {
  package var page: WordPage
  package var header: [WordParagraph]
  package var footer: [WordParagraph]
  /// Its first page has neither header nor footer: a cover.
  package var startsBare: Bool
  package var blocks: [WordBlock]

  package init(
    page: WordPage = .portrait, header: [WordParagraph] = [], footer: [WordParagraph] = [],
    startsBare: Bool = false, blocks: [WordBlock]
  ) {
    self.page = page
    self.header = header
    self.footer = footer
    self.startsBare = startsBare
    self.blocks = blocks
  }
}
