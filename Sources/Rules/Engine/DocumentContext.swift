package import Corpus
package import Documents
package import Model
import Synchronization
package import XMLTree

/// One document as a document rule sees it.
package final class DocumentContext: Sendable {
  package let path: String
  package let xml: XMLDocument
  package let facts: DocumentFacts
  /// The citations in the prose; nil where law was not asked about.
  package let citations: DocumentCitations?
  /// The citations, resolved on the day; nil where there is no law to resolve them in.
  package let law: LawUses?
  package let registry: Registry
  package let configuration: Configuration
  /// The day the check answers for.
  package let asOf: CivilDate
  /// The words of the `value` at hand: the rules on words see one element after another, so the last one
  /// is all that need be kept.
  private let lastWords = Mutex<(node: NodeIndex, words: ValueWords)?>(nil)
  private let lastAmount = Mutex<(node: NodeIndex, amount: AmountComparison?)?>(nil)

  package init(
    path: String, xml: XMLDocument, facts: DocumentFacts, citations: DocumentCitations? = nil,
    law: LawUses? = nil, registry: Registry, configuration: Configuration, asOf: CivilDate
  ) {
    self.path = path
    self.xml = xml
    self.facts = facts
    self.citations = citations
    self.law = law
    self.registry = registry
    self.configuration = configuration
    self.asOf = asOf
  }

  package var meta: DocumentMeta? { facts.meta }

  package func element(_ node: NodeIndex) -> Element? { Element(xml, at: node) }

  /// The words of a `value`, read once for all rules that ask.
  func words(of value: Element) -> ValueWords {
    lastWords.withLock { last in
      if let last, last.node == value.index { return last.words }
      let words = ValueWords(value)
      last = (value.index, words)
      return words
    }
  }

  /// The number of a `value` against its words, compared once for all rules that ask.
  func amount(of value: Element) -> AmountComparison? {
    if let last = lastAmount.withLock({ $0 }), last.node == value.index { return last.amount }
    let amount = AmountComparison(value, in: self)
    lastAmount.withLock { $0 = (value.index, amount) }
    return amount
  }
}
