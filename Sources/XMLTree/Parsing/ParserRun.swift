internal import CLibXML2

/// One run of libxml2 over a document that the scanner has read.
struct ParserRun {
  var errors: [ErrorCollector.Entry] = []
  var isCapped = false
  var isWellFormed = false
  var isComplete = false
  var extraElements: [XMLName] = []
  var extraAttributes: [XMLName] = []
  /// libxml2's tree, where one was asked for and the document is well-formed.
  var tree: CTree?

  /// Parses the first `count` of `bytes` and names what the scanner found.
  ///
  /// - Parameter buildsTree: whether to keep libxml2's own tree, whose elements then carry their
  ///   arena index in `_private`.
  init(
    _ bytes: borrowing [UInt8], count: Int, scanner: inout MarkupScanner, names: NameTable,
    limits: ParseLimits, buildsTree: Bool
  ) {
    _ = XMLRuntime.started
    guard let context = unsafe xmlNewParserCtxt(), let sax = unsafe context.pointee.sax else {
      return
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    if !buildsTree { unsafe Self.silence(sax) }
    unsafe sax.pointee.startElementNs = startElement
    unsafe sax.pointee.serror = collectParserError
    var options =
      XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue
    // Our own limits hold already; without this libxml2 would put its fixed ones on top.
    if limits.maxDepth > 256 || limits.maxTextBytes > 10_000_000 {
      options |= XML_PARSE_HUGE.rawValue
    }
    unsafe scanner.nodes.withUnsafeMutableBufferPointer { nodes in
      unsafe scanner.attributes.withUnsafeMutableBufferPointer { attributes in
        var binder = unsafe NameBinder(
          nodes: nodes, attributes: attributes, table: names, buildsTree: buildsTree,
          maxErrors: limits.maxFaults)
        let document = unsafe withUnsafeMutablePointer(to: &binder) { state in
          // The callbacks find the state in `_private`; it outlives the call below.
          unsafe context.pointee._private = UnsafeMutableRawPointer(state)
          return unsafe bytes.withUnsafeBytes { raw in
            unsafe xmlCtxtReadMemory(
              context, raw.baseAddress?.assumingMemoryBound(to: CChar.self),
              CInt(truncatingIfNeeded: count), nil, "UTF-8",
              CInt(bitPattern: options))
          }
        }
        unsafe context.pointee._private = nil
        isWellFormed =
          unsafe context.pointee.wellFormed != 0 && context.pointee.nsWellFormed != 0
        isComplete = unsafe binder.isComplete
        errors = unsafe binder.errors.entries
        isCapped = unsafe binder.errors.isFull
        extraElements = unsafe binder.extraElements
        extraAttributes = unsafe binder.extraAttributes
        if let document = unsafe document { tree = unsafe CTree(takingOwnership: document) }
      }
    }
  }

  /// Takes the tree-building callbacks out: names and well-formedness are all that is wanted.
  private static func silence(_ sax: UnsafeMutablePointer<xmlSAXHandler>) {
    unsafe sax.pointee.startDocument = nil
    unsafe sax.pointee.endDocument = nil
    unsafe sax.pointee.endElementNs = nil
    unsafe sax.pointee.characters = nil
    unsafe sax.pointee.ignorableWhitespace = nil
    unsafe sax.pointee.cdataBlock = nil
    unsafe sax.pointee.comment = nil
    unsafe sax.pointee.processingInstruction = nil
    unsafe sax.pointee.reference = nil
    unsafe sax.pointee.internalSubset = nil
    unsafe sax.pointee.externalSubset = nil
  }
}

private let startElement: startElementNsSAX2Func = {
  raw, local, prefix, namespace, namespaceCount, namespaces, attributeCount, defaulted,
  attributes in
  guard let raw = unsafe raw, let local = unsafe local else { return }
  let context = unsafe raw.assumingMemoryBound(to: xmlParserCtxt.self)
  guard let state = unsafe context.pointee._private?.assumingMemoryBound(to: NameBinder.self)
  else { return }
  let index = unsafe state.pointee.bind(
    local: local, namespace: namespace, attributeCount: Int(attributeCount),
    attributeNames: attributes)
  guard unsafe state.pointee.buildsTree else { return }
  unsafe xmlSAX2StartElementNs(
    raw, local, prefix, namespace, namespaceCount, namespaces, attributeCount, defaulted,
    attributes)
  if let index, let node = unsafe context.pointee.node {
    unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: index)
  }
}

private let collectParserError: xmlStructuredErrorFunc = { raw, error in
  guard let raw = unsafe raw, let error = unsafe error else { return }
  let context = unsafe raw.assumingMemoryBound(to: xmlParserCtxt.self)
  guard let state = unsafe context.pointee._private?.assumingMemoryBound(to: NameBinder.self)
  else { return }
  var offset = 0
  if let input = unsafe context.pointee.input, let base = unsafe input.pointee.base,
    let current = unsafe input.pointee.cur
  {
    // `base` moves when libxml2 drops what it has read; `consumed` counts what it dropped.
    offset = unsafe Int(input.pointee.consumed) + (current - base)
  }
  unsafe state.pointee.errors.add(error, offset: offset)
}
