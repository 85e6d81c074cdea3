package import XMLTree

/// A section with a topic: what part of a document's required contents it holds.
package struct TopicFact: Sendable, Hashable {
  package var node: NodeIndex
  package var topic: String
  /// A heading alone does not deal with a subject.
  package var hasContent: Bool

  package init(node: NodeIndex, topic: String, hasContent: Bool) {
    self.node = node
    self.topic = topic
    self.hasContent = hasContent
  }
}
