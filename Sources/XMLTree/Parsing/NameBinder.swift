internal import CLibXML2

/// Gives the elements and attributes of the arena their names, as libxml2 meets them.
///
/// libxml2 interns the names and namespaces of one parse, so a pair of pointers is a name: no
/// string is made except for the first use of each name. Lives on the stack of one parse.
@unsafe struct NameBinder {
  private let nodes: UnsafeMutableBufferPointer<NodeRecord>
  private let attributes: UnsafeMutableBufferPointer<AttributeRecord>
  private let table: NameTable
  /// Whether libxml2 builds its tree too, for validation.
  let buildsTree: Bool
  private var next = 1
  private var elementCache = NameCache()
  private var attributeCache = NameCache()
  private(set) var extraElements: [XMLName] = []
  private(set) var extraAttributes: [XMLName] = []
  /// Whether libxml2 and the scanner saw different documents.
  private(set) var isOutOfStep = false
  var errors: ErrorCollector

  init(
    nodes: UnsafeMutableBufferPointer<NodeRecord>,
    attributes: UnsafeMutableBufferPointer<AttributeRecord>, table: NameTable,
    buildsTree: Bool, maxErrors: Int
  ) {
    unsafe self.nodes = nodes
    unsafe self.attributes = attributes
    unsafe self.table = table
    unsafe self.buildsTree = buildsTree
    unsafe errors = ErrorCollector(limit: maxErrors)
  }

  /// Binds the next element of the arena; gives back its index, or nil when out of step.
  @inline(__always)
  mutating func bind(
    local: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?, attributeCount: Int,
    attributeNames: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Int? {
    while unsafe next < nodes.count, unsafe nodes[next].kind != .element { unsafe next += 1 }
    guard unsafe next < nodes.count, unsafe Int(nodes[next].payloadCount) == attributeCount else {
      unsafe isOutOfStep = true
      return nil
    }
    let index = unsafe next
    unsafe next += 1
    unsafe nodes[index].name = elementID(local, namespace)
    guard attributeCount > 0, let names = unsafe attributeNames else { return index }
    let first = unsafe Int(nodes[index].payloadStart)
    for offset in 0..<attributeCount {
      // Five pointers an attribute: local name, prefix, namespace, value, end of value.
      guard let name = unsafe names[offset * 5] else { continue }
      unsafe attributes[first + offset].name = attributeID(name, names[offset * 5 + 2])
    }
    return index
  }

  /// Whether every element of the arena was met.
  var isComplete: Bool {
    if unsafe isOutOfStep { return false }
    return unsafe !nodes[next...].contains { $0.kind == .element }
  }

  @inline(__always)
  private mutating func elementID(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> Int32 {
    if let id = unsafe elementCache.find(local, namespace) { return id }
    let name = unsafe Self.name(local, namespace)
    let id =
      unsafe table.elementIDs[name] ?? Int32(table.elements.count + extraElements.count)
    if unsafe Int(id) == table.elements.count + extraElements.count {
      unsafe extraElements.append(name)
    }
    unsafe elementCache.insert(local, namespace, id)
    return id
  }

  @inline(__always)
  private mutating func attributeID(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> Int32 {
    if let id = unsafe attributeCache.find(local, namespace) { return id }
    let name = unsafe Self.name(local, namespace)
    let id =
      unsafe table.attributeIDs[name] ?? Int32(table.attributes.count + extraAttributes.count)
    if unsafe Int(id) == table.attributes.count + extraAttributes.count {
      unsafe extraAttributes.append(name)
    }
    unsafe attributeCache.insert(local, namespace, id)
    return id
  }

  private static func name(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> XMLName {
    let uri = unsafe namespace.map { unsafe String(cString: $0) } ?? ""
    return unsafe XMLName(namespace: uri, local: String(cString: local))
  }
}
