internal import CLibXML2

/// Turns libxml2's schema errors into faults with a place in the source.
struct SchemaFaultMapper {
  let document: XMLDocument

  /// What an error asks of the validation.
  enum Kind {
    /// A child that is not expected; the children behind it were not checked.
    case unexpectedElement
    /// Children where none may be.
    case elementContent
    /// Text where none may be.
    case textContent
    /// Nothing but to be told.
    case other(XMLFault.Code)
  }

  static func kind(of error: SchemaErrors.Entry) -> Kind {
    switch UInt32(truncatingIfNeeded: error.code) {
    case XML_SCHEMAV_ELEMENT_CONTENT.rawValue:
      return error.message.contains("Missing child element")
        ? .other(.elementMissing) : .unexpectedElement
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2.rawValue,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3.rawValue, XML_SCHEMAV_CVC_TYPE_3_1_2.rawValue:
      return error.message.contains("Character content") ? .textContent : .elementContent
    case XML_SCHEMAV_CVC_ELT_1.rawValue:
      return .other(.rootNotDeclared)
    case XML_SCHEMAV_CVC_WILDCARD.rawValue:
      return .other(.elementNotExpected)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue, XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue:
      return .other(.attributeNotAllowed)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue:
      return .other(.attributeMissing)
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1
      .rawValue...XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3
      .rawValue,
      XML_SCHEMAV_CVC_FACET_VALID.rawValue...XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue,
      XML_SCHEMAV_CVC_ELT_5_2_2_2_1.rawValue, XML_SCHEMAV_CVC_ELT_5_2_2_2_2.rawValue,
      XML_SCHEMAV_CVC_ATTRIBUTE_3.rawValue, XML_SCHEMAV_CVC_ATTRIBUTE_4.rawValue,
      XML_SCHEMAV_CVC_AU.rawValue:
      return .other(.badValue)
    default:
      return .other(.schemaOther)
    }
  }

  /// The arena index of an element of libxml2's tree; nil for one that was put in.
  static func index(of node: xmlNodePtr) -> NodeIndex? {
    guard unsafe node.pointee.type == XML_ELEMENT_NODE else { return nil }
    let bits = unsafe Int(bitPattern: node.pointee._private)
    return bits > 0 ? NodeIndex(bits) : nil
  }

  // MARK: Faults

  /// The fault of an error that concerns an element, its content or one of its attributes.
  func fault(_ code: XMLFault.Code, at index: NodeIndex, _ message: SchemaMessage) -> XMLFault {
    let tag = document.openTagRange(of: index)
    var fault = XMLFault(
      code, at: tag.lowerBound, to: tag.upperBound, node: index, element: name(index),
      attribute: message.attribute?.local, facet: message.facet, limit: message.limit,
      detail: message.text)
    switch code {
    case .elementMissing:
      fault.expected = message.expectedNames.map(\.local)
      fault.related = document.innerRange(of: index).upperBound
      fault.limit = nil
    case .attributeMissing:
      fault.attribute = message.missingAttribute?.local
    case .badValue:
      fault.expected = message.permitted
      if message.attribute == nil { placeInContent(&fault, index) }
    default: break
    }
    if let attribute = message.attribute, let id = document.attributeID(attribute),
      let place = document.attributeIndex(of: index, id),
      let ranges = document.attributeRange(of: index, id)
    {
      let range = code == .attributeNotAllowed ? ranges.name : ranges.value
      fault.offset = range.lowerBound
      fault.end = range.upperBound
      fault.value = document.attributeValue(at: place)
    }
    return fault
  }

  /// An element that may not stand where it does.
  func unexpected(_ index: NodeIndex, expected: [String], detail: String) -> XMLFault {
    let tag = document.openTagRange(of: index)
    return XMLFault(
      .elementNotExpected, at: tag.lowerBound, to: tag.upperBound, node: index,
      element: name(index), expected: expected, detail: detail)
  }

  /// An element that is missing before a sibling: told at the parent.
  func missing(_ missing: XMLName, before sibling: NodeIndex, detail: String) -> XMLFault {
    let parent = document.parent(of: sibling) ?? .document
    let tag = document.openTagRange(of: parent)
    return XMLFault(
      .elementMissing, at: tag.lowerBound, to: tag.upperBound, node: parent,
      element: name(parent), expected: [missing.local],
      related: document.range(of: sibling).lowerBound, detail: detail)
  }

  /// One fault for each text in `index` that is more than white space.
  func textFaults(in index: NodeIndex, _ message: SchemaMessage) -> [XMLFault] {
    NodeSequence(document, in: index).compactMap { child in
      guard document.kind(of: child) == .text else { return nil }
      let range = trimmed(document.range(of: child))
      guard !range.isEmpty else { return nil }
      return XMLFault(
        .textNotAllowed, at: range.lowerBound, to: range.upperBound, node: index,
        element: name(index), value: document.text(of: child), detail: message.text)
    }
  }

  private func placeInContent(_ fault: inout XMLFault, _ index: NodeIndex) {
    fault.value = document.textContent(of: index)
    let inner = document.innerRange(of: index)
    let range = trimmed(inner)
    // An empty value has no place of its own; then the tag is shown.
    if range.isEmpty { return }
    fault.offset = range.lowerBound
    fault.end = range.upperBound
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let source = document.source
    let bytes = source.span
    let start = Bytes.skipSpace(in: bytes, from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start, Bytes.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func name(_ index: NodeIndex) -> String? {
    document.elementName(document.nameID(of: index))?.local
  }
}
