package import XMLTree

/// A `quote` that says whose words it holds.
package struct QuoteRecord: Sendable, Hashable {
  package var node: NodeIndex
  /// The provisions quoted, as targets: its own `of`, else those of the `cite` around it.
  package var targets: [String]
  /// The words, white space normalised.
  package var text: String
  /// Whether the citation around it tells what was.
  package var isHistorical: Bool
}
