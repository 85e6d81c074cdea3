import Testing

@testable import XMLTree

/// Parses a text that must be clean and gives the document.
func document(
  _ text: String, names: NameTable = .empty, limits: ParseLimits = ParseLimits()
) throws -> XMLDocument {
  let outcome = XMLParser.parse(Array(text.utf8), names: names, limits: limits)
  #expect(outcome.faults == [])
  return try #require(outcome.document)
}

/// Parses a text that must be refused and gives its faults.
func faults(_ text: String, limits: ParseLimits = ParseLimits()) -> [XMLFault] {
  faults(Array(text.utf8), limits: limits)
}

func faults(_ bytes: [UInt8], limits: ParseLimits = ParseLimits()) -> [XMLFault] {
  let outcome = XMLParser.parse(bytes, limits: limits)
  #expect(outcome.document == nil)
  #expect(!outcome.faults.isEmpty)
  return outcome.faults
}

extension XMLDocument {
  /// The source text of a range.
  func text(in range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

  func element(_ local: String) -> Element? {
    root.name.local == local ? root : root.descendants.first { $0.name.local == local }
  }
}

/// A seeded generator, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
