package import Documents
package import XMLTree

/// A rule that needs one document, the registry and the configuration, so that its findings can be kept
/// by blob id as long as those two stay.
///
/// The engine walks the document once and hands every element of interest to the rule; a rule never
/// walks by itself.
package protocol DocumentRule: Sendable {
  static var metadata: RuleMetadata { get }
  /// The elements the rule wants to see; empty where it wants the document only.
  static var elements: [ElementName] { get }
  init()
  /// Called for each element of interest, in document order.
  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink)
  /// Called once, after the walk.
  mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink)
}

extension DocumentRule {
  package static var elements: [ElementName] { [] }
  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {}
  package mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {}
}
