package import Model

/// One 校验问题: what is wrong, where, why, and what to do about it.
package struct Finding: Sendable, Hashable {
  /// `REF003`
  package var rule: String
  /// `repealed-law-cited`
  package var slug: String
  package var title: Bilingual
  package var severity: Severity
  package var verdict: Verdict
  package var place: Place
  /// 文件名称 or 文件编号 with revision, as a reader names the document; nil where none could be read.
  package var document: Bilingual?
  /// The words of the document that are at fault, shortened.
  package var quote: String?
  /// 原因.
  package var message: Bilingual
  /// 处理.
  package var help: Bilingual
  /// Targets of the law or standard that the rule rests on.
  package var basis: [String]
  package var related: [RelatedPlace]
  /// A change that keeps the meaning, applied by `guiju fix`.
  package var fix: [TextEdit]
  /// `v1:sha256:…`, stable under edits elsewhere in the document.
  package var fingerprint: String
  /// The 例外 that covers this finding.
  package var waiver: AppliedWaiver?

  package init(
    rule: String, slug: String, title: Bilingual, severity: Severity, verdict: Verdict = .fail,
    place: Place, document: Bilingual? = nil, quote: String? = nil, message: Bilingual,
    help: Bilingual, basis: [String] = [], related: [RelatedPlace] = [], fix: [TextEdit] = [],
    fingerprint: String = "", waiver: AppliedWaiver? = nil
  ) {
    self.rule = rule
    self.slug = slug
    self.title = title
    self.severity = severity
    self.verdict = verdict
    self.place = place
    self.document = document
    self.quote = quote
    self.message = message
    self.help = help
    self.basis = basis
    self.related = related
    self.fix = fix
    self.fingerprint = fingerprint
    self.waiver = waiver
  }

  /// Path bytes, offset, code, then the fingerprint, so that output never depends on the order of
  /// work.
  package static func isOrderedBefore(_ a: Finding, _ b: Finding) -> Bool {
    if a.place.path != b.place.path {
      return a.place.path.utf8.lexicographicallyPrecedes(b.place.path.utf8)
    }
    if a.place.offset != b.place.offset { return a.place.offset < b.place.offset }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.fingerprint < b.fingerprint
  }
}
