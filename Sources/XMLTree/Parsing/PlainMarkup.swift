/// Whether a document is written so plainly that it is surely well-formed: then the scanner's arena is
/// the document, and libxml2 need not read it.
///
/// The scanner itself holds the tags together. Here is what it does not ask: only the usual XML
/// declaration, one root, names of the vocabulary under its default namespace, no attribute twice,
/// comments without `--`; no reference, CDATA section or processing instruction; no character that XML
/// forbids. Whatever is not plain goes to libxml2, and so does every fault.
struct PlainMarkup {
  private let names: PlainNames
  private(set) var isPlain: Bool
  private var roots = 0
  private var hasNamespace = false

  init(_ bytes: Span<UInt8>, _ names: PlainNames) {
    self.names = names
    isPlain =
      InputGate.byteOrderMarkCount(bytes) == 0 && !Self.hasOddCharacter(bytes)
      && Bytes.find("]]>", in: bytes, from: 0) == nil
  }

  /// Whether the whole document was plain.
  var isComplete: Bool { isPlain && roots == 1 }

  mutating func refuse() { isPlain = false }

  mutating func declaration(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let usual: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    if range.count != usual.utf8CodeUnitCount
      || !Bytes.has(usual, in: bytes, at: range.lowerBound)
    {
      isPlain = false
    }
  }

  mutating func outside(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if Bytes.skipSpace(in: bytes, from: range.lowerBound, to: range.upperBound) < range.upperBound {
      isPlain = false
    }
  }

  mutating func comment(_ bytes: Span<UInt8>, _ content: Range<Int>) {
    // The first two hyphens behind the opening are those of the end.
    if Bytes.find("--", in: bytes, from: content.lowerBound) != content.upperBound {
      isPlain = false
    }
  }

  /// The number of an element's name.
  @inline(__always)
  mutating func element(_ bytes: Span<UInt8>, _ name: Range<Int>, isRoot: Bool) -> Int32 {
    if isRoot { roots += 1 }
    let number = names.element(bytes, name)
    if number < 0 { isPlain = false }
    return number
  }

  /// The start tag of an element is at its end.
  @inline(__always)
  mutating func endOfTag() {
    if !hasNamespace { isPlain = false }
  }

  /// The number of an attribute's name, whose element has those before it from `first` on.
  @inline(__always)
  mutating func attribute(
    _ bytes: Span<UInt8>, _ token: AttributeToken,
    among others: borrowing ContiguousArray<AttributeRecord>, from first: Int
  ) -> Int32 {
    let start = token.name.lowerBound
    let number = names.attribute(bytes, token.name)
    if number < 0 || !token.isPlain || !Bytes.isSpace(bytes[start - 1]) { isPlain = false }
    for place in first..<others.count where others[place].name == number { isPlain = false }
    return number
  }

  mutating func namespace(_ bytes: Span<UInt8>, _ token: AttributeToken) {
    // Once, and on the root: everything else is libxml2's.
    guard !hasNamespace, roots == 1, token.name.count == 5, token.isPlain,
      token.value.count == names.namespace.count, Bytes.isSpace(bytes[token.name.lowerBound - 1])
    else {
      isPlain = false
      return
    }
    for offset in names.namespace.indices
    where bytes[token.value.lowerBound + offset] != names.namespace[offset] {
      isPlain = false
    }
    hasNamespace = true
  }

  /// Control characters, U+FFFE and U+FFFF. The bytes are UTF-8.
  private static func hasOddCharacter(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      place = bytes.firstIndex(below: 0x20, from: place)
      guard place < bytes.count else { break }
      if !Bytes.isSpace(bytes[place]) { return true }
      place += 1
    }
    // EF BF BE and EF BF BF.
    place = 0
    while true {
      place = Bytes.find(0xBF, in: bytes, from: place)
      guard place < bytes.count else { return false }
      if place > 0, place + 1 < bytes.count, bytes[place - 1] == 0xEF, bytes[place + 1] >= 0xBE {
        return true
      }
      place += 1
    }
  }
}
