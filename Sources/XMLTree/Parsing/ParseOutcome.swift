/// What a parse gave.
package struct ParseOutcome: Sendable {
  /// The document, or nil where it is not well-formed or was refused.
  package let document: XMLDocument?
  /// The faults in the order of their offsets, without duplicates.
  package let faults: [XMLFault]
  /// Whether there may be more faults than those told: the number of faults or the work for
  /// finding them went over its bound.
  package let isCapped: Bool

  /// Well-formed, and valid where a schema was given.
  package var isClean: Bool { document != nil && faults.isEmpty && !isCapped }
}
