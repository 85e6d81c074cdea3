package import Corpus

/// A rule over the whole set at a day. It sees the index, never the XML.
package protocol CorpusRule: Sendable {
  static var metadata: RuleMetadata { get }
  init()
  func check(_ corpus: Corpus, _ sink: inout FindingSink)
}
