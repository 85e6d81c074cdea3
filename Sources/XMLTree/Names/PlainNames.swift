/// The names of a table as they stand in a document that declares their one namespace as its default:
/// bytes to numbers, without libxml2.
struct PlainNames: Sendable {
  let namespace: [UInt8]
  private let elements: Table
  private let attributes: Table

  /// Elements of `namespace`, attributes without one, and `xml:lang`.
  init(_ names: NameTable, namespace: String) {
    self.namespace = Array(namespace.utf8)
    elements = Table(
      names.elementIDs.compactMap { name, number in
        name.namespace == namespace ? (name.local, number) : nil
      })
    attributes = Table(
      names.attributeIDs.compactMap { name, number in
        switch name.namespace {
        case "": (name.local, number)
        case "http://www.w3.org/XML/1998/namespace" where name.local == "lang":
          ("xml:lang", number)
        default: nil
        }
      })
  }

  /// -1 for a name that is not known.
  func element(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    elements.find(bytes, range)
  }

  func attribute(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    attributes.find(bytes, range)
  }

  /// Open addressing over a power of two of places.
  private struct Table: Sendable {
    private struct Entry: Sendable {
      var start = 0
      var count = 0
      var number: Int32 = -1
    }

    private var entries: [Entry]
    private var text: [UInt8] = []
    private let mask: Int

    init(_ names: [(String, Int32)]) {
      var size = 64
      while size < names.count * 4 { size *= 2 }
      mask = size - 1
      entries = Array(repeating: Entry(), count: size)
      for (name, number) in names.sorted(by: { $0.0 < $1.0 }) {
        let bytes = Array(name.utf8)
        var place = Self.hash(bytes.span, bytes.indices) & mask
        while entries[place].number >= 0 { place = (place + 1) & mask }
        entries[place] = Entry(start: text.count, count: bytes.count, number: number)
        text += bytes
      }
    }

    @inline(__always)
    private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
      var value: UInt32 = 2_166_136_261
      for place in range { value = (value ^ UInt32(bytes[place])) &* 16_777_619 }
      return Int(value ^ value >> 15)
    }

    @inline(__always)
    func find(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32 {
      var place = Self.hash(bytes, range) & mask
      while true {
        let entry = entries[place]
        if entry.number < 0 { return -1 }
        if entry.count == range.count {
          var offset = 0
          while offset < entry.count, text[entry.start + offset] == bytes[range.lowerBound + offset]
          {
            offset += 1
          }
          if offset == entry.count { return entry.number }
        }
        place = (place + 1) & mask
      }
    }
  }
}
