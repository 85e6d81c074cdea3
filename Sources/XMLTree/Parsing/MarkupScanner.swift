/// Builds the arena from the source in one pass, and holds the document against the limits.
///
/// It does not decide whether a document is well-formed: libxml2 does. It reads tags as any
/// well-formed document must have them, stops at the first thing that cannot be, and so gives
/// exact byte offsets without depending on where libxml2's cursor happens to stand. libxml2
/// sees no document with a DTD, excessive depth, or attributes and namespaces that would make
/// it quadratic.
struct MarkupScanner {
  var nodes: ContiguousArray<NodeRecord> = []
  var attributes: ContiguousArray<AttributeRecord> = []
  var pool: [UInt8] = []
  var defect: MarkupDefect? {
    didSet { isSound = defect == nil }
  }
  private var isSound = true
  /// What is known of a document that may be plain; nil where nobody asks.
  private(set) var plain: PlainMarkup?

  private let limits: ParseLimits
  private let hasCarriageReturn: Bool
  private var open: [OpenElement] = []
  private var namespacesInScope = 0

  private struct OpenElement {
    let node: Int
    let nameCount: Int
    let namespaces: Int
  }

  /// Scans `bytes`, which the input gate has let pass.
  /// - Parameter names: to tell whether it is plain, and then to give it its names.
  init(_ bytes: Span<UInt8>, limits: ParseLimits, names: PlainNames? = nil) {
    self.limits = limits
    if let names { plain = PlainMarkup(bytes, names) }
    hasCarriageReturn = Bytes.find(.carriageReturn, in: bytes, from: 0) < bytes.count
    nodes.reserveCapacity(bytes.count / 32)
    attributes.reserveCapacity(bytes.count / 64)
    nodes.append(
      NodeRecord(
        kind: .document, parent: -1, index: 0, start: 0, openEnd: 0, end: bytes.count,
        payloadStart: 0, payloadCount: 0))
    scan(bytes)
    nodes[0].subtreeEnd = Int32(truncatingIfNeeded: nodes.count)
    if defect == nil, let last = open.last {
      defect = .unclosedTag(open: Int(nodes[last.node].start))
    }
  }

  private mutating func scan(_ bytes: Span<UInt8>) {
    let count = bytes.count
    var place = InputGate.byteOrderMarkCount(bytes)
    if Bytes.has("<?xml", in: bytes, at: place), place + 5 < count,
      Bytes.isSpace(bytes[place + 5])
    {
      guard let end = Bytes.find("?>", in: bytes, from: place) else {
        defect = .unterminated(place)
        return
      }
      plain?.declaration(bytes, place..<end + 2)
      place = end + 2
    }
    while place < count, isSound {
      if bytes[place] != .less {
        let end = Bytes.find(.less, in: bytes, from: place)
        // Text beside the root element is white space, or libxml2 refuses it.
        if open.isEmpty { plain?.outside(bytes, place..<end) } else { addText(bytes, place..<end) }
        place = end
        continue
      }
      guard place + 1 < count else {
        defect = .unterminated(place)
        return
      }
      switch bytes[place + 1] {
      case .slash: place = endTag(bytes, at: place)
      case .exclamation: place = declaration(bytes, at: place)
      case .question: place = instruction(bytes, at: place)
      default: place = startTag(bytes, at: place)
      }
    }
  }

  // MARK: Text, comments, instructions

  private var parent: Int { open.last?.node ?? 0 }

  private mutating func addText(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let isPlain =
      Bytes.find(.ampersand, in: bytes.extracting(range), from: 0) == range.count
    if !isPlain { plain?.refuse() }
    add(
      .text, bytes, whole: range, content: range, isPlain: isPlain, mode: .text,
      isCharacterData: false)
  }

  private mutating func add(
    _ kind: NodeKind, _ bytes: Span<UInt8>, whole: Range<Int>, content: Range<Int>,
    isPlain: Bool = true, mode: TextDecoder.Mode = .literal, isCharacterData: Bool = false
  ) {
    guard content.count <= limits.maxTextBytes else {
      refuse(.textTooLong, whole, limits.maxTextBytes)
      return
    }
    var isPlain = isPlain
    if isPlain, hasCarriageReturn {
      isPlain =
        Bytes.find(.carriageReturn, in: bytes.extracting(content), from: 0) == content.count
    }
    let payload = isPlain ? content : TextDecoder.decode(bytes, content, mode, into: &pool)
    nodes.append(
      NodeRecord(
        kind: kind, isCharacterData: isCharacterData, isPooled: !isPlain, parent: parent,
        index: nodes.count, start: whole.lowerBound, openEnd: whole.upperBound,
        end: whole.upperBound, payloadStart: payload.lowerBound, payloadCount: payload.count))
  }

  private mutating func declaration(_ bytes: Span<UInt8>, at start: Int) -> Int {
    if Bytes.has("<!--", in: bytes, at: start) {
      guard let close = Bytes.find("-->", in: bytes, from: start + 4) else {
        defect = .unterminated(start)
        return start
      }
      plain?.comment(bytes, start + 4..<close)
      add(.comment, bytes, whole: start..<close + 3, content: start + 4..<close)
      return close + 3
    }
    if Bytes.has("<![CDATA[", in: bytes, at: start), !open.isEmpty {
      guard let close = Bytes.find("]]>", in: bytes, from: start + 9) else {
        defect = .unterminated(start)
        return start
      }
      plain?.refuse()
      add(
        .text, bytes, whole: start..<close + 3, content: start + 9..<close,
        isCharacterData: true)
      return close + 3
    }
    if Bytes.has("<!DOCTYPE", in: bytes, at: start) {
      defect = .refused(XMLFault(.documentType, at: start, to: start + 9))
    } else {
      defect = .malformed(start)
    }
    return start
  }

  private mutating func instruction(_ bytes: Span<UInt8>, at start: Int) -> Int {
    guard let close = Bytes.find("?>", in: bytes, from: start + 2) else {
      defect = .unterminated(start)
      return start
    }
    plain?.refuse()
    add(
      .processingInstruction, bytes, whole: start..<close + 2, content: start + 2..<close)
    return close + 2
  }

  // MARK: Tags

  private mutating func endTag(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let close = Bytes.find(.greater, in: bytes, from: start)
    guard let top = open.last else {
      defect = .malformed(start)
      return start
    }
    guard close < bytes.count else {
      defect = .unterminated(start)
      return start
    }
    let opened = Int(nodes[top.node].start) + 1
    var isMatch = start + 2 + top.nameCount <= close
    if isMatch {
      for place in 0..<top.nameCount
      where bytes[opened + place] != bytes[start + 2 + place] {
        isMatch = false
        break
      }
    }
    // Behind the name only white space may stand.
    if isMatch {
      let rest = start + 2 + top.nameCount
      isMatch = Bytes.skipSpace(in: bytes, from: rest, to: close) == close
    }
    guard isMatch else {
      defect = .mismatchedTag(open: opened - 1, close: start..<close + 1)
      return start
    }
    open.removeLast()
    namespacesInScope -= top.namespaces
    nodes[top.node].end = Int32(truncatingIfNeeded: close + 1)
    nodes[top.node].subtreeEnd = Int32(truncatingIfNeeded: nodes.count)
    return close + 1
  }

  private mutating func startTag(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let count = bytes.count
    let firstAttribute = attributes.count
    var namespaces = 0
    var place = start + 1
    while place < count, !Self.endsName(bytes[place]) { place += 1 }
    let nameCount = place - start - 1
    guard nameCount > 0 else {
      defect = .malformed(start)
      return start
    }
    let name = plain?.element(bytes, start + 1..<place, isRoot: open.isEmpty) ?? -1
    while true {
      place = Bytes.skipSpace(in: bytes, from: place, to: count)
      guard place < count else {
        defect = .unterminated(start)
        return start
      }
      let byte = bytes[place]
      let isEmpty = byte == .slash && place + 1 < count && bytes[place + 1] == .greater
      if byte == .greater || isEmpty {
        let end = place + (isEmpty ? 2 : 1)
        let index = nodes.count
        plain?.endOfTag()
        nodes.append(
          NodeRecord(
            kind: .element, parent: parent, index: index, start: start, openEnd: end, end: end,
            payloadStart: firstAttribute, payloadCount: attributes.count - firstAttribute))
        nodes[index].name = name
        guard open.count < limits.maxDepth else {
          refuse(.tooDeep, start..<end, limits.maxDepth)
          return start
        }
        if !isEmpty {
          open.append(OpenElement(node: index, nameCount: nameCount, namespaces: namespaces))
          namespacesInScope += namespaces
        }
        return end
      }
      guard
        let next = attribute(
          bytes, at: place, tag: start, first: firstAttribute, namespaces: &namespaces)
      else { return start }
      place = next
      let total = attributes.count - firstAttribute + namespaces
      guard total <= limits.maxAttributes else {
        refuse(.tooManyAttributes, start..<place, limits.maxAttributes)
        return start
      }
      guard namespacesInScope + namespaces <= limits.maxNamespaces else {
        refuse(.tooManyAttributes, start..<place, limits.maxNamespaces)
        return start
      }
    }
  }

  /// Reads one attribute and gives back what follows it, or nil with the defect set.
  private mutating func attribute(
    _ bytes: Span<UInt8>, at start: Int, tag: Int, first: Int, namespaces: inout Int
  ) -> Int? {
    guard let token = AttributeToken(bytes, at: start) else {
      defect = .malformed(start)
      return nil
    }
    guard token.end <= bytes.count else {
      defect = .unterminated(tag)
      return nil
    }
    if token.isNamespace(in: bytes) {
      namespaces += 1
      plain?.namespace(bytes, token)
      return token.end
    }
    let name = plain?.attribute(bytes, token, among: attributes, from: first) ?? -1
    guard token.value.count <= limits.maxTextBytes else {
      refuse(.textTooLong, token.value, limits.maxTextBytes)
      return nil
    }
    let value =
      token.isPlain
      ? token.value : TextDecoder.decode(bytes, token.value, .attribute, into: &pool)
    attributes.append(
      AttributeRecord(
        name: name, isPooled: !token.isPlain, valueStart: value.lowerBound,
        valueCount: value.count))
    return token.end
  }

  private mutating func refuse(_ code: XMLFault.Code, _ range: Range<Int>, _ limit: Int) {
    defect = .refused(
      XMLFault(code, at: range.lowerBound, to: range.upperBound, limit: "\(limit)"))
  }

  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    // Nearly all bytes of names lie above them.
    byte <= .greater
      && (Bytes.isSpace(byte) || byte == .greater || byte == .slash || byte == .equals
        || byte == .less)
  }
}
