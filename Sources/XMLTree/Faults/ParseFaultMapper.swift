internal import CLibXML2

/// Turns libxml2's parse errors into faults at the place that is really wrong.
///
/// libxml2 raises an error where its cursor stands, which is behind the fault: at the end of the
/// tag, at the end of the file. The scanner's defect and a look back in the source give the place.
struct ParseFaultMapper {
  let bytes: [UInt8]
  let scanner: MarkupScanner

  /// The faults for `errors`; never empty.
  func faults(_ errors: [ErrorCollector.Entry]) -> [XMLFault] {
    let faults = errors.map(fault)
    if !faults.isEmpty { return faults }
    // libxml2 accepts what the scanner does not, or the other way round.
    var offset = 0
    if let defect = scanner.defect { offset = min(defect.offset, bytes.count) }
    return [XMLFault(.internalFault, at: offset, detail: "the scanner and libxml2 disagree")]
  }

  private func fault(_ error: ErrorCollector.Entry) -> XMLFault {
    let detail = SchemaMessage.trimmed(error.message)
    let code = Self.code(of: error)
    switch code {
    case .undeclaredPrefix: return undeclaredPrefix(error, detail)
    case .duplicateAttribute: return duplicateAttribute(error, detail)
    case .undefinedEntity, .malformedReference,
      .invalidCharacter where isReference(error):
      let start = lookBack(for: .ampersand, from: error.offset)
      return XMLFault(
        code, at: start, to: error.offset,
        value: code == .undefinedEntity ? error.first : nil, detail: detail)
    default: break
    }
    if let structural = structural(error, detail) { return structural }
    return XMLFault(code, at: min(error.offset, bytes.count), detail: detail)
  }

  /// The fault at the scanner's defect, where the error is the defect's.
  private func structural(_ error: ErrorCollector.Entry, _ detail: String) -> XMLFault? {
    guard let defect = scanner.defect else { return nil }
    let code = Self.code(of: error)
    switch defect {
    case .mismatchedTag(let open, let close):
      guard error.offset >= close.lowerBound else { return nil }
      return XMLFault(
        .mismatchedTag, at: close.lowerBound, to: close.upperBound, element: name(at: open + 1),
        value: name(at: close.lowerBound + 2), related: open, detail: detail)
    case .unclosedTag(let open):
      guard code == .unclosedTag else { return nil }
      return XMLFault(
        .unclosedTag, at: open, to: tagEnd(open), element: name(at: open + 1),
        related: bytes.count, detail: detail)
    case .unterminated(let start):
      guard error.offset >= start else { return nil }
      return XMLFault(.unterminatedMarkup, at: start, to: start + 1, detail: detail)
    case .malformed(let start):
      // libxml2 is precise inside a tag, when it got there.
      guard error.offset < start || code == .notWellFormed || code == .unclosedTag else {
        return nil
      }
      return error.offset < start ? nil : XMLFault(code, at: start, detail: detail)
    case .refused(let fault):
      return fault
    }
  }

  private func undeclaredPrefix(_ error: ErrorCollector.Entry, _ detail: String) -> XMLFault {
    let start = lookBack(for: .less, from: error.offset)
    // Element: prefix, name. Attribute: prefix, attribute, element.
    let isAttribute = !error.third.isEmpty
    let qualified = error.first + ":" + error.second
    var range = start + 1..<start + 1 + error.first.utf8.count
    if isAttribute, let token = attributes(ofTagAt: start).first(where: { $0.0 == qualified }) {
      range = token.1
    }
    return XMLFault(
      .undeclaredPrefix, at: range.lowerBound, to: range.upperBound,
      element: isAttribute ? error.third : error.second,
      attribute: isAttribute ? error.second : nil, value: error.first, detail: detail)
  }

  private func duplicateAttribute(_ error: ErrorCollector.Entry, _ detail: String) -> XMLFault {
    let start = lookBack(for: .less, from: error.offset)
    let found = attributes(ofTagAt: start)
    // Plain duplicates give (local, prefix); duplicates by namespace give (local, namespace).
    let isSame: (String) -> Bool = { name in
      name == error.first || name.hasSuffix(":" + error.first) || name == error.second
    }
    let places = found.filter { isSame($0.0) }
    var byName: [String: Range<Int>] = [:]
    for (name, range) in places {
      if let first = byName[name] {
        return duplicate(first, range, error, detail, start)
      }
      byName[name] = range
    }
    if places.count >= 2 { return duplicate(places[0].1, places[1].1, error, detail, start) }
    return XMLFault(
      .duplicateAttribute, at: start, to: error.offset, element: name(at: start + 1),
      attribute: error.first, detail: detail)
  }

  private func duplicate(
    _ first: Range<Int>, _ second: Range<Int>, _ error: ErrorCollector.Entry, _ detail: String,
    _ tag: Int
  ) -> XMLFault {
    XMLFault(
      .duplicateAttribute, at: second.lowerBound, to: second.upperBound,
      element: name(at: tag + 1), attribute: error.first, related: first.lowerBound,
      detail: detail)
  }

  // MARK: Looking at the source

  private func lookBack(for byte: UInt8, from offset: Int) -> Int {
    var place = min(offset, bytes.count) - 1
    while place > 0, bytes[place] != byte { place -= 1 }
    return max(place, 0)
  }

  private func attributes(ofTagAt start: Int) -> [(String, Range<Int>)] {
    let span = bytes.span
    var place = start + 1
    while place < span.count, !MarkupScanner.endsName(span[place]) { place += 1 }
    var result: [(String, Range<Int>)] = []
    while true {
      place = Bytes.skipSpace(in: span, from: place, to: span.count)
      guard place < span.count, let token = AttributeToken(span, at: place),
        token.end <= span.count
      else { return result }
      result.append((Bytes.string(span, token.name), token.name))
      place = token.end
    }
  }

  private func name(at start: Int) -> String {
    var end = start
    while end < bytes.count, !MarkupScanner.endsName(bytes[end]) { end += 1 }
    return start <= end && end <= bytes.count ? Bytes.string(bytes.span, start..<end) : ""
  }

  /// Whether an error is about a reference, not about the character where it was raised.
  private func isReference(_ error: ErrorCollector.Entry) -> Bool {
    error.message.contains("CharRef") || error.message.contains("EntityRef")
  }

  private func tagEnd(_ start: Int) -> Int {
    min(Bytes.find(.greater, in: bytes.span, from: start) + 1, bytes.count)
  }

  private static func code(of error: ErrorCollector.Entry) -> XMLFault.Code {
    switch UInt32(truncatingIfNeeded: error.code) {
    case XML_ERR_DOCUMENT_EMPTY.rawValue: .missingRoot
    case XML_ERR_DOCUMENT_END.rawValue, XML_ERR_EXTRA_CONTENT.rawValue: .extraContent
    case XML_ERR_TAG_NAME_MISMATCH.rawValue: .mismatchedTag
    case XML_ERR_TAG_NOT_FINISHED.rawValue: .unclosedTag
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue, XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue:
      .duplicateAttribute
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: .undeclaredPrefix
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue:
      .undefinedEntity
    case XML_ERR_NAME_REQUIRED.rawValue where error.message.contains("EntityRef"):
      .malformedReference
    case XML_ERR_ENTITY_LOOP.rawValue: .entityExpansion
    case XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue, XML_ERR_ENTITYREF_NO_NAME.rawValue,
      XML_ERR_INVALID_HEX_CHARREF.rawValue, XML_ERR_INVALID_DEC_CHARREF.rawValue:
      .malformedReference
    case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_CHARREF.rawValue: .invalidCharacter
    case XML_ERR_LT_IN_ATTRIBUTE.rawValue, XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue,
      XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue, XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue:
      .malformedAttribute
    case XML_ERR_COMMENT_NOT_FINISHED.rawValue, XML_ERR_PI_NOT_FINISHED.rawValue,
      XML_ERR_CDATA_NOT_FINISHED.rawValue:
      .unterminatedMarkup
    case XML_ERR_NO_MEMORY.rawValue: .internalFault
    default: .notWellFormed
    }
  }
}
