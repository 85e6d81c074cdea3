package import Corpus
package import Documents
package import Model
package import XMLTree

/// One document as a document rule sees it.
package final class DocumentContext: Sendable {
  package let path: String
  package let xml: XMLDocument
  package let facts: DocumentFacts
  package let registry: Registry
  package let configuration: Configuration
  /// The day the check answers for.
  package let asOf: CivilDate

  package init(
    path: String, xml: XMLDocument, facts: DocumentFacts, registry: Registry,
    configuration: Configuration, asOf: CivilDate
  ) {
    self.path = path
    self.xml = xml
    self.facts = facts
    self.registry = registry
    self.configuration = configuration
    self.asOf = asOf
  }

  package var meta: DocumentMeta? { facts.meta }

  package func element(_ node: NodeIndex) -> Element? { Element(xml, at: node) }
}
