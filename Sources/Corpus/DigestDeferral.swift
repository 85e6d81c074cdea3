import Documents
import Model
import XMLTree

/// Decides which documents get their digest while their tree is there, and how the others come to theirs.
struct DigestDeferral: Sendable {
  private let source: CorpusSource
  private let limits: ParseLimits
  /// `IP-024@4` of each approval.
  private let approved: Set<String>

  init(source: CorpusSource, limits: ParseLimits, approvals: [Approval]) {
    self.source = source
    self.limits = limits
    approved = Set(approvals.map(\.document.description))
  }

  func digest(of file: LoadedFile, _ entry: SourceEntry) -> DeferredDigest {
    guard let document = file.document, let facts = file.facts, facts.kind.isControlled else {
      return DeferredDigest(nil)
    }
    if !approved.isEmpty, let id = facts.id, let revision = facts.meta?.revision,
      approved.contains("\(id)@\(revision)")
    {
      return DeferredDigest(NormativeDigest.of(document.root))
    }
    return digest(of: entry, blob: file.blob)
  }

  /// Of a file that need not be read now.
  func digest(of entry: SourceEntry, blob: String?) -> DeferredDigest {
    let (source, limits) = (source, limits)
    return DeferredDigest {
      guard let reader = try? SourceReader(source, maxBytes: limits.maxBytes) else { return nil }
      let again = FileLoader(schema: nil, limits: limits).load(entry, from: reader)
      // What has changed since it was read has no digest that would fit the rest.
      return again.blob == blob ? again.digest : nil
    }
  }
}
