/// One unit of a law as it was read: a chapter, an article, a paragraph, a point.
package struct RegulationUnit: Sendable, Hashable {
  package var kind: UnitKind
  /// The number; a 款 has its place in the article. Nil where the unit has none: 附则 alone.
  package var number: UnitNumber?
  /// The number as printed, with what encloses it: 第五条, （三）, 1. Empty for a 款.
  package var printedNumber: String
  /// The heading of a division, or the caption that some rules print after 条.
  package var heading: String
  /// The unit's own words, without number and without the units below it.
  package var text: String
  package var children: [RegulationUnit]
  /// The line of the source on which the unit begins.
  package var line: Int

  package init(
    kind: UnitKind, number: UnitNumber? = nil, printedNumber: String = "", heading: String = "",
    text: String = "", children: [RegulationUnit] = [], line: Int = 0
  ) {
    self.kind = kind
    self.number = number
    self.printedNumber = printedNumber
    self.heading = heading
    self.text = text
    self.children = children
    self.line = line
  }

  /// The unit and all below it, in the order of the text.
  package func forEach(_ body: (RegulationUnit) -> Void) {
    body(self)
    for child in children { child.forEach(body) }
  }

  /// All words in the order of the text, numbers and captions included.
  package var wholeText: String {
    let caption = kind == .article && !heading.isEmpty ? "【\(heading)】" : heading
    return printedNumber + caption + text + children.map(\.wholeText).joined()
  }

  /// The words that the digest is made of: without the unit's own number and caption, with the
  /// printed numbers of the units below it.
  package var comparableText: String {
    UnitText.comparable(text)
      + children.map { UnitText.comparable($0.printedNumber) + $0.comparableText }.joined()
  }

  /// The digest of the words; see ``UnitText``.
  package var digest: String? { UnitText.digest(ofComparable: comparableText) }
}
