internal import CLibXML2

/// Copies the errors of one schema operation as they are raised.
@safe struct SchemaErrors {
  @safe struct Entry {
    let code: Int
    let line: Int
    let file: String
    let message: String
    /// The element at fault, or the element of the attribute at fault. Not followed after its
    /// tree is changed.
    let node: xmlNodePtr?
  }

  private let limit: Int
  private(set) var entries: [Entry] = []
  private(set) var isFull = false

  init(limit: Int) { self.limit = limit }

  mutating func add(_ error: xmlErrorPtr) {
    let error = unsafe error.pointee
    guard entries.count < limit else {
      isFull = true
      return
    }
    var node = unsafe error.node?.assumingMemoryBound(to: xmlNode.self)
    // The first members of every node are the same, so that `type` may be read on an attribute.
    if let attribute = unsafe node, unsafe attribute.pointee.type == XML_ATTRIBUTE_NODE {
      unsafe node = attribute.pointee.parent
    }
    unsafe entries.append(
      Entry(
        code: Int(error.code), line: Int(error.line), file: ErrorCollector.string(error.file),
        message: ErrorCollector.string(error.message), node: node))
  }
}

/// The callback for schema parsers and validators; the user data is a ``SchemaErrors``.
let collectSchemaError: xmlStructuredErrorFunc = { raw, error in
  guard let raw = unsafe raw, let error = unsafe error else { return }
  unsafe raw.assumingMemoryBound(to: SchemaErrors.self).pointee.add(error)
}
