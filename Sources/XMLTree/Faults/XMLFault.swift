/// Something wrong with a document: not well-formed, over a limit, or against its schema.
///
/// The structured fields are what a message in any language is made of; ``detail`` is
/// libxml2's own English, for logs. Names are local names.
package struct XMLFault: Error, Hashable, Sendable {
  package var code: Code
  /// The bytes at fault, as offsets in the file as given.
  package var offset: Int
  package var end: Int
  package var position: SourcePosition
  /// The element at fault; nil when there is no document.
  package var node: NodeIndex?
  package var element: String?
  package var attribute: String?
  /// What may stand here: element names, or the permitted values. libxml2 lists at most ten
  /// elements.
  package var expected: [String]
  /// The value at fault, or the name, number or byte that was found.
  package var value: String?
  /// The facet that the value breaks, such as `pattern` or `maxLength`, and what it demands.
  package var facet: String?
  package var limit: String?
  /// The offset of the other place concerned: the start tag of a mismatched end tag, the first
  /// of two equal attributes, the place where a missing element belongs.
  package var related: Int?
  package var detail: String

  package var line: Int { position.line }
  package var column: Int { position.column }

  init(
    _ code: Code, at offset: Int, to end: Int? = nil, node: NodeIndex? = nil,
    element: String? = nil, attribute: String? = nil, expected: [String] = [],
    value: String? = nil, facet: String? = nil, limit: String? = nil, related: Int? = nil,
    detail: String = ""
  ) {
    self.code = code
    self.offset = offset
    self.end = max(end ?? offset, offset)
    position = SourcePosition(line: 1, column: 1)
    self.node = node
    self.element = element
    self.attribute = attribute
    self.expected = expected
    self.value = value
    self.facet = facet
    self.limit = limit
    self.related = related
    self.detail = detail
  }
}
