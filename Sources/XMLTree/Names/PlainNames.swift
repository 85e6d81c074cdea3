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

  /// Open addressing over a power of two of places, by the first eight bytes of a name and its length.
  private struct Table: Sendable {
    private struct Entry: Sendable {
      var head: UInt64 = 0
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
        let head = Self.head(bytes.span, bytes.indices)
        var place = Self.hash(head, bytes.count) & mask
        while entries[place].number >= 0 { place = (place + 1) & mask }
        entries[place] = Entry(head: head, start: text.count, count: bytes.count, number: number)
        text += bytes
      }
    }

    /// The first eight bytes, the first of them lowest; zeros behind a shorter name.
    @inline(__always)
    private static func head(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
      if range.lowerBound + 8 <= bytes.count {
        // In bounds by the line above.
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(
          fromByteOffset: range.lowerBound, as: UInt64.self)
        let kept = UInt64.max >> UInt64(64 - 8 * min(range.count, 8))
        return UInt64(littleEndian: word) & (range.isEmpty ? 0 : kept)
      }
      var word: UInt64 = 0
      for offset in 0..<min(range.count, 8) {
        word |= UInt64(bytes[range.lowerBound + offset]) << UInt64(8 * offset)
      }
      return word
    }

    @inline(__always)
    private static func hash(_ head: UInt64, _ count: Int) -> Int {
      let mixed = (head &+ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed >> 40)
    }

    @inline(__always)
    func find(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32 {
      let head = Self.head(bytes, range)
      var place = Self.hash(head, range.count) & mask
      while true {
        let entry = entries[place]
        if entry.number < 0 { return -1 }
        if entry.head == head, entry.count == range.count {
          var offset = 8
          while offset < entry.count, text[entry.start + offset] == bytes[range.lowerBound + offset]
          {
            offset += 1
          }
          if offset >= entry.count { return entry.number }
        }
        place = (place + 1) & mask
      }
    }
  }
}
