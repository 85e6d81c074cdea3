internal import Synchronization

/// A parsed document: an immutable arena of nodes in document order, with the source it came from.
///
/// All offsets are bytes of the file as given, a byte order mark included. Any thread may read
/// it. An ``Element`` keeps its document alive.
package final class XMLDocument: Sendable {
  /// The file as given.
  package let source: [UInt8]
  /// The names that were known before; the numbers of ``NameID`` begin with them.
  package let names: NameTable
  @usableFromInline package let nodes: ContiguousArray<NodeRecord>
  @usableFromInline package let attributes: ContiguousArray<AttributeRecord>
  /// Text whose decoded form differs from the source.
  @usableFromInline let pool: [UInt8]
  let extraElements: [XMLName]
  let extraAttributes: [XMLName]
  /// The root element.
  package let rootIndex: NodeIndex
  private let lines = Mutex<LineTable?>(nil)

  init(
    source: [UInt8], scanner: MarkupScanner, names: NameTable, extraElements: [XMLName],
    extraAttributes: [XMLName]
  ) {
    self.source = source
    self.names = names
    nodes = scanner.nodes
    attributes = scanner.attributes
    pool = scanner.pool
    self.extraElements = extraElements
    self.extraAttributes = extraAttributes
    rootIndex = NodeIndex(scanner.nodes.firstIndex { $0.kind == .element } ?? 0)
  }

  /// The root element.
  package var root: Element { Element(document: self, index: rootIndex) }

  /// The number of nodes, the document node included.
  package var nodeCount: Int { nodes.count }

  /// The line and column of a byte offset. The first call builds a table of lines.
  package func position(at offset: Int) -> SourcePosition {
    let table = lines.withLock { lines in
      let table = lines ?? LineTable(source)
      lines = table
      return table
    }
    return table.position(of: offset, in: source)
  }

  /// The name behind the number of an element name, or nil for a number not of this document.
  package func elementName(_ id: NameID) -> XMLName? {
    Self.name(id, names.elements, extraElements)
  }

  /// The name behind the number of an attribute name, or nil for a number not of this document.
  package func attributeName(_ id: NameID) -> XMLName? {
    Self.name(id, names.attributes, extraAttributes)
  }

  /// The number of an element name in this document, or nil where it holds none such.
  package func elementID(_ name: XMLName) -> NameID? {
    Self.id(name, names.elementIDs, names.elements.count, extraElements)
  }

  /// The number of an attribute name in this document, or nil where it holds none such.
  package func attributeID(_ name: XMLName) -> NameID? {
    Self.id(name, names.attributeIDs, names.attributes.count, extraAttributes)
  }

  private static func name(_ id: NameID, _ known: [XMLName], _ extra: [XMLName]) -> XMLName? {
    let number = Int(id.rawValue)
    if number < 0 { return nil }
    if number < known.count { return known[number] }
    return number - known.count < extra.count ? extra[number - known.count] : nil
  }

  private static func id(
    _ name: XMLName, _ known: [XMLName: Int32], _ count: Int, _ extra: [XMLName]
  ) -> NameID? {
    if let number = known[name] { return NameID(rawValue: number) }
    return extra.firstIndex(of: name).map {
      NameID(rawValue: Int32(truncatingIfNeeded: count + $0))
    }
  }
}
