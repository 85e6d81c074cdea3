import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// Makes a finding of what a rule said: level, place, quotation, fingerprint.
struct FindingBuilder {
  let configuration: Configuration
  let path: String
  let facts: DocumentFacts?
  /// Nil where the file could not be read.
  let locator: Locator?

  /// Nil where the configuration turns the rule off for the file.
  func finding(
    _ raw: RawFinding, _ rule: RuleMetadata, related: (RawFinding.Related) -> RelatedPlace
  ) -> Finding? {
    let wanted =
      rule.isWaivable
      ? configuration.severity(of: rule.code, path: path, standard: rule.severity) : rule.severity
    guard var severity = wanted else { return nil }
    // What cannot be decided is at most a warning, and so is what rests on an unverified row.
    if raw.verdict == .undetermined { severity = min(severity, .warning) }
    if let cap = raw.cap { severity = min(severity, cap) }
    let document = facts?.id?.description ?? path
    return Finding(
      rule: rule.code, slug: rule.slug, title: rule.title, severity: severity,
      verdict: raw.verdict, place: locator?.place(raw.node, raw.spot) ?? Place(path: path),
      document: designation, quote: locator?.quote(raw.node, raw.spot), message: raw.message,
      help: raw.help, basis: rule.basisTargets,
      related: raw.related.map(related),
      fix: raw.fix + (raw.repointing.map { edits($0, at: raw.node) } ?? []),
      fingerprint: Fingerprint.of(
        rule: rule.code, document: document, element: locator?.identity(of: raw.node) ?? "",
        discriminator: raw.discriminator))
  }

  /// The edits of a citation: its words, and the target of its tag.
  private func edits(_ repointing: Repointing, at node: NodeIndex?) -> [TextEdit] {
    let words = TextEdit(range: repointing.source, replacement: repointing.words)
    guard let targets = repointing.targets else { return [words] }
    guard let document = locator?.document, let tag = node.flatMap({ Element(document, at: $0) }),
      let range = tag.attributeRange(AttributeName.target.nameID)?.value
    else { return [] }
    return [TextEdit(range: range, replacement: targets.joined(separator: " ")), words]
  }

  private var designation: Bilingual? {
    guard let facts else { return nil }
    let kind = facts.kind.name
    guard let meta = facts.meta else { return kind }
    let own = meta.designation
    return Bilingual(zh: kind.zh + " " + own.zh, en: kind.en + " " + own.en)
  }
}
