import Corpus
import Diagnostics
import Model

/// Lays the registered 例外 over the findings.
struct WaiverMatcher {
  private let waivers: [Waiver]
  private let corpus: Corpus

  init(_ corpus: Corpus) {
    self.corpus = corpus
    waivers = corpus.waivers
  }

  func apply(to findings: [Finding]) -> [Finding] {
    guard !waivers.isEmpty else { return findings }
    return findings.map { finding in
      guard
        let waiver = waivers.first(where: { $0.isActive(on: corpus.asOf) && fits($0, finding) }),
        let expires = waiver.expires
      else { return finding }
      var waived = finding
      waived.waiver = AppliedWaiver(
        id: waiver.id, reason: waiver.reason, owner: waiver.owner, approver: waiver.approver,
        expires: expires)
      return waived
    }
  }

  /// A waiver names a rule and a document at least; an element or a fingerprint narrows it.
  func fits(_ waiver: Waiver, _ finding: Finding) -> Bool {
    guard waiver.rule == finding.rule,
      RuleRegistry.metadata(finding.rule)?.isWaivable ?? false,
      let document = corpus.documents.first(where: { $0.path == finding.place.path }),
      document.id?.description == waiver.document
    else { return false }
    if let element = waiver.element, element != finding.place.element { return false }
    if let fingerprint = waiver.fingerprint, fingerprint != finding.fingerprint { return false }
    return true
  }
}
