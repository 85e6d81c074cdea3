/// One mention found in a text.
package struct Citation: Sendable, Hashable {
  /// Where it stands, in bytes of the input.
  package let bytes: Range<Int>
  /// Where it stands, in Unicode code points, a byte order mark at the front not counted.
  package let codePoints: Range<Int>
  /// What it points at.
  package let kind: CitationKind
  /// Whether the text says that a former version is meant: 原《…》, 修正前的《…》.
  package let isHistorical: Bool
  /// What it points at, in the order of the text; never empty.
  package let targets: [CitationTarget]

  package init(
    bytes: Range<Int>, codePoints: Range<Int>, kind: CitationKind, isHistorical: Bool,
    targets: [CitationTarget]
  ) {
    self.bytes = bytes
    self.codePoints = codePoints
    self.kind = kind
    self.isHistorical = isHistorical
    self.targets = targets
  }
}
