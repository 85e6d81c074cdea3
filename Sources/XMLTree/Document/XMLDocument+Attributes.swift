extension XMLDocument {
  /// The attributes of an element as places in ``attributes``, in the order of the source.
  @inlinable
  package func attributeIndices(of index: NodeIndex) -> Range<Int> {
    let node = record(index)
    guard node.kind == .element else { return 0..<0 }
    let start = Int(node.payloadStart)
    return start..<start + Int(node.payloadCount)
  }

  /// The name of the attribute at a place in ``attributes``.
  @inlinable
  package func attributeNameID(at place: Int) -> NameID {
    NameID(rawValue: attributes[place].name)
  }

  /// The place of the attribute `name` of an element in ``attributes``.
  @inlinable
  package func attributeIndex(of index: NodeIndex, _ name: NameID) -> Int? {
    for place in attributeIndices(of: index) where attributes[place].name == name.rawValue {
      return place
    }
    return nil
  }

  /// The value of the attribute at a place in ``attributes``, lent as UTF-8.
  @inlinable @inline(__always)
  package func withAttributeValue<R, E: Error>(
    at place: Int, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let attribute = attributes[place]
    let start = Int(attribute.valueStart)
    let range = start..<start + Int(attribute.valueCount)
    let bytes = attribute.isPooled ? pool : source
    return try body(bytes.span.extracting(range))
  }

  /// The value of the attribute at a place in ``attributes``.
  package func attributeValue(at place: Int) -> String {
    withAttributeValue(at: place) { Bytes.string($0, $0.indices) }
  }

  /// Where an attribute stands in the file: its name as written and its value without quotes.
  ///
  /// Reads the start tag again, so it costs nothing until it is asked.
  package func attributeRange(
    of index: NodeIndex, _ name: NameID
  ) -> (name: Range<Int>, value: Range<Int>)? {
    guard let place = attributeIndex(of: index, name) else { return nil }
    return attributeRange(of: index, at: place - attributeIndices(of: index).lowerBound)
  }

  /// Where the attribute at `position` among an element's attributes stands in the file.
  func attributeRange(
    of index: NodeIndex, at position: Int
  ) -> (name: Range<Int>, value: Range<Int>)? {
    let tag = openTagRange(of: index)
    let source = source
    let bytes = source.span
    var place = tag.lowerBound + 1
    while place < tag.upperBound, !MarkupScanner.endsName(bytes[place]) { place += 1 }
    var met = 0
    while place < tag.upperBound {
      place = Bytes.skipSpace(in: bytes, from: place, to: tag.upperBound)
      guard let token = AttributeToken(bytes, at: place), token.end <= tag.upperBound else {
        return nil
      }
      place = token.end
      if token.isNamespace(in: bytes) { continue }
      if met == position { return (token.name, token.value) }
      met += 1
    }
    return nil
  }
}
