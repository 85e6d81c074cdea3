package import Diagnostics
package import Model
package import XMLTree

/// Where a rule puts what it found. The sink knows the rule: no rule can speak in another's name or
/// choose its own level.
package struct FindingSink {
  private let metadata: RuleMetadata
  private var document: Int
  package private(set) var findings: [RawFinding] = []
  /// Whether the rule looked at anything at all, for the proof of scope.
  package private(set) var covered = false

  package init(_ metadata: RuleMetadata, document: Int = 0) {
    self.metadata = metadata
    self.document = document
  }

  /// Says that the rule has met something it applies to.
  package mutating func cover() { covered = true }

  /// - Parameters:
  ///   - help: what to do here; the rule's general remedy where nil.
  ///   - discriminator: what tells this finding from others of the rule at the same element; never a
  ///     line, a language or a number.
  package mutating func report(
    _ message: Bilingual, at node: NodeIndex?, spot: RawFinding.Spot = .node,
    in document: Int? = nil, help: Bilingual? = nil, verdict: Verdict = .fail,
    related: [RawFinding.Related] = [], fix: [TextEdit] = [], discriminator: String = "",
    cap: Severity? = nil, repointing: Repointing? = nil
  ) {
    covered = true
    var finding = RawFinding(
      rule: metadata.code, document: document ?? self.document, node: node, message: message,
      help: help ?? metadata.remedy, discriminator: discriminator)
    finding.spot = spot
    finding.verdict = verdict
    finding.related = related
    finding.fix = fix
    finding.cap = cap
    finding.repointing = repointing
    findings.append(finding)
  }
}
