package import Corpus
package import Diagnostics

/// A rule over the 例外清单 itself: it sees the findings that the waivers were laid over.
package protocol WaiverRule: Sendable {
  static var metadata: RuleMetadata { get }
  init()
  func check(_ corpus: Corpus, findings: [Finding], _ sink: inout FindingSink)
}
