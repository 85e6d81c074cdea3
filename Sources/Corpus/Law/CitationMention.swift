package import Citations
package import Documents
package import XMLTree

/// A citation that the recogniser found in the prose of a document, tagged or not.
package struct CitationMention: Sendable, Hashable {
  /// The block whose words hold it: `p`, `li`, `cell`, a `cite` of the 依据.
  package var block: NodeIndex
  /// The text node that its first word stands in.
  package var text: NodeIndex
  package var clause: ClausePlace
  private var start: Int32
  private var end: Int32
  private var tagIndex: Int32
  package var kind: CitationKind
  /// 原《…》, a tag that says so, or 该法 for a law named so.
  package var isHistorical: Bool
  /// The short name itself in （以下简称《…》）: the law is cited right before it.
  package var isDefinition: Bool
  /// Inside `quote`: words of somebody else.
  package var isQuoted: Bool
  /// The words stand in one piece of text, so that others can be put in their place.
  package var isInOnePiece: Bool
  /// The words stand in one piece of text, directly in an element that may hold a `cite`.
  package var isTaggable: Bool
  /// How the words stand to the tag that they begin in.
  package var extent: Extent
  /// The words say letter by letter what the tag around them says, so that nobody need look further.
  package var agreesWithTag: Bool
  /// What it points at, the document's own short names already put back to the names they stand for.
  package var targets: [Target]
  /// The blocks that 前款 or 前两款 points back to, as a range of nodes of the document; nil for any
  /// other citation, and where nothing stands before.
  package var carriedFrom: Range<NodeIndex>?
  /// Words in “” right behind it that it is said to hold: 《…》第三条规定：“…”.
  package var quotation: String?

  package enum Extent: Sendable, Hashable {
    /// All of them inside it, or no tag at all.
    case within
    /// They go on into another tag: 《…》第五条、第六条 with a tag around each provision.
    case intoOther
    /// They go on in plain words, which the tag does not cover.
    case beyond
  }

  package struct Target: Sendable, Hashable {
    package var reference: LawReference
    /// 前款, 本条: read by position.
    package var relative: String?

    /// Whether it names another document rather than a place of this one.
    package var namesNorm: Bool { reference.norm != CitationTarget.selfNorm }

    package init(reference: LawReference, relative: String?) {
      self.reference = reference
      self.relative = relative
    }
  }

  /// Where it stands in the bytes of the file, markup in between included.
  package var source: Range<Int> { Int(start)..<Int(end) }

  /// The `cite` around its first word, by its place in ``Documents/DocumentFacts/citations``.
  package var tag: Int? { tagIndex < 0 ? nil : Int(tagIndex) }

  package init(
    block: NodeIndex, text: NodeIndex, clause: ClausePlace, source: Range<Int>, tag: Int?,
    kind: CitationKind,
    isHistorical: Bool, targets: [Target]
  ) {
    self.block = block
    self.text = text
    self.clause = clause
    start = Int32(truncatingIfNeeded: source.lowerBound)
    end = Int32(truncatingIfNeeded: source.upperBound)
    tagIndex = Int32(truncatingIfNeeded: tag ?? -1)
    self.kind = kind
    self.isHistorical = isHistorical
    self.targets = targets
    isQuoted = false
    isDefinition = false
    isInOnePiece = false
    isTaggable = false
    agreesWithTag = false
    extent = .within
  }

  /// Where it stands and how it is meant, without what it cites.
  func bare(tag: Int?) -> CitationMention {
    var bare = CitationMention(
      block: block, text: text, clause: clause, source: source, tag: tag, kind: kind,
      isHistorical: isHistorical, targets: [])
    bare.isDefinition = isDefinition
    bare.isQuoted = isQuoted
    return bare
  }
}
