package import Model
package import XMLTree

/// A rule that gives the parser's and the schema's faults a name and words.
package protocol FaultRule: Sendable {
  static var metadata: RuleMetadata { get }
  /// The faults it speaks for.
  static var codes: Set<XMLFault.Code> { get }
  static func describe(_ fault: XMLFault) -> FaultDescription
}

/// The words for one fault.
package struct FaultDescription: Sendable {
  package var message: Bilingual
  /// The rule's general remedy where nil.
  package var help: Bilingual?

  package init(_ message: Bilingual, help: Bilingual? = nil) {
    self.message = message
    self.help = help
  }
}
