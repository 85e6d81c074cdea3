package import Diagnostics
package import Model
package import XMLTree

/// What a rule says, before the engine adds place, level, waiver and fingerprint.
package struct RawFinding: Sendable {
  package var rule: String
  package var verdict: Verdict = .fail
  /// Index of the document in the corpus; filled in by the engine for document rules.
  package var document: Int
  package var node: NodeIndex?
  /// Where in the node: an attribute's value or a range of its words.
  package var spot: Spot = .node
  package var message: Bilingual
  package var help: Bilingual
  package var related: [Related] = []
  package var fix: [TextEdit] = []
  /// A correction of a citation; the engine knows the bytes.
  package var repointing: Repointing?
  /// What tells this finding from another of the same rule at the same element.
  package var discriminator: String
  /// Lower than the rule's level, e.g. because it rests on a row that nobody has verified.
  package var cap: Severity?

  package enum Spot: Sendable, Hashable {
    case node
    case attribute(String)
    /// UTF-8 range in the words of a text node.
    case text(NodeIndex, Range<Int>)
    /// Bytes of the file.
    case bytes(Range<Int>)
  }

  package struct Related: Sendable {
    package var document: Int
    package var node: NodeIndex?
    package var message: Bilingual
    /// Whether the words of the place belong into the message: where there are two sides, both speak.
    package var isQuoted: Bool

    package init(document: Int, node: NodeIndex?, message: Bilingual, isQuoted: Bool = false) {
      self.document = document
      self.node = node
      self.message = message
      self.isQuoted = isQuoted
    }
  }

  package init(
    rule: String, document: Int, node: NodeIndex?, message: Bilingual, help: Bilingual,
    discriminator: String
  ) {
    self.rule = rule
    self.document = document
    self.node = node
    self.message = message
    self.help = help
    self.discriminator = discriminator
  }
}
