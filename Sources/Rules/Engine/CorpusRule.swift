package import Corpus

/// A rule over the whole set at a day. It sees the index, never the XML, and of the index what it says that
/// it reads.
package protocol CorpusRule: Sendable {
  static var metadata: RuleMetadata { get }
  /// The envelopes unless it says otherwise.
  static var reads: CorpusView { get }
  init()
  func check(_ corpus: Corpus, _ sink: inout FindingSink)
}

extension CorpusRule {
  package static var reads: CorpusView { .envelopes }
}
