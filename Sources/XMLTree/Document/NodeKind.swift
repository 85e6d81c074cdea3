/// What a node of the arena is.
///
/// CDATA sections are `text`; ``NodeRecord/isCharacterData`` tells them apart where the source
/// form matters.
@frozen
package enum NodeKind: UInt8, Sendable {
  case document, element, text, comment, processingInstruction
}
