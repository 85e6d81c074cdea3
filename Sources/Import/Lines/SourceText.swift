/// What every front end makes of its format: the same stream of lines.
package struct SourceText: Sendable, Hashable {
  package var format: SourceFormat
  /// `UTF-8`, or what the bytes were converted from.
  package var encoding: String
  /// Every line that has words, in order.
  package var lines: [SourceLine]
  /// Words of the file that are not the law's: front matter, links to the source.
  package var removed: [SourceLine]
  /// What the front matter states: `title`, `date`, `publish_date`.
  package var facts: [String: String]
  package var notices: [ImportNotice]

  package init(
    format: SourceFormat, encoding: String = "UTF-8", lines: [SourceLine] = [],
    removed: [SourceLine] = [], facts: [String: String] = [:], notices: [ImportNotice] = []
  ) {
    self.format = format
    self.encoding = encoding
    self.lines = lines
    self.removed = removed
    self.facts = facts
    self.notices = notices
  }
}
