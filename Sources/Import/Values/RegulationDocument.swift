package import Model

/// A law text as it was read: what it says about itself, its structure, and what found no place.
///
/// Every word of the source is in exactly one of its parts; ``allText`` gives them back.
package struct RegulationDocument: Sendable, Hashable {
  /// An annex: everything behind the last article that says that it is one.
  package struct Appendix: Sendable, Hashable {
    package var heading: SourceLine
    package var lines: [SourceLine]
  }

  package var title: String
  /// The lines of the title.
  package var titleLines: [SourceLine] = []
  /// The history of the law under its title, as printed.
  package var header: [SourceLine] = []
  package var events: [RegulationEvent] = []
  /// The table of contents, which is not the body.
  package var contents: [SourceLine] = []
  package var units: [RegulationUnit] = []
  package var appendices: [Appendix] = []
  /// Rules drawn across the page.
  package var separators: [SourceLine] = []
  /// Lines that belong nowhere.
  package var unplaced: [SourceLine] = []
  package var effective: EffectiveDate = .unknown
  /// The day whose text this is: the last adoption, promulgation, revision or amendment known.
  package var versionDate: CivilDate?
  /// The laws that the text repeals, without 《》.
  package var repeals: [String] = []
  package var notices: [ImportNotice] = []

  package init(title: String) { self.title = title }

  /// Notices about facts that are at odds.
  package var contradictions: [ImportNotice] { notices.filter(\.isContradiction) }

  /// The number of articles.
  package var articleCount: Int { count(of: .article) }

  /// The number of units of a kind.
  package func count(of kind: UnitKind) -> Int {
    var count = 0
    for unit in units { unit.forEach { if $0.kind == kind { count += 1 } } }
    return count
  }

  /// All articles in order.
  package var articles: [RegulationUnit] {
    var articles: [RegulationUnit] = []
    for unit in units { unit.forEach { if $0.kind == .article { articles.append($0) } } }
    return articles
  }

  /// Everything that was read, in the order of the source, white space apart.
  package var allText: String {
    var pieces: [(line: Int, text: String)] = []
    for line in titleLines + header + contents + separators + unplaced {
      pieces.append((line.number, line.text))
    }
    for appendix in appendices {
      for line in [appendix.heading] + appendix.lines { pieces.append((line.number, line.text)) }
    }
    for unit in units {
      unit.forEach { unit in
        let caption =
          unit.kind == .article && !unit.heading.isEmpty ? "【\(unit.heading)】" : unit.heading
        pieces.append((unit.line, unit.printedNumber + caption + unit.text))
      }
    }
    // Stable: an article and its first paragraph stand on one line.
    let order = pieces.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    return order.map(\.element.text).joined(separator: "\n")
  }

  /// Whether two texts are the same law in the same words, however they are printed.
  package func hasSameText(as other: RegulationDocument) -> Bool {
    func words(_ document: RegulationDocument) -> String {
      UnitText.comparable(document.title)
        + document.units.map { UnitText.comparable($0.wholeText) }.joined()
    }
    return words(self) == words(other)
  }
}
