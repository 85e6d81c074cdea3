import Citations
import Testing

/// Any bytes, in linear time, with the same answer each time.
@Suite struct RobustnessTests {
  static let units = [
    "《", "》", "第", "前", "本", "（", "第一", "第一、", "第一条、", "《《》", "第三条和", "国务院令", "号令", "〔2024〕",
    "中华人民共和国", "以下简称", "GB ", "《甲法》（以下简称《乙法》）", "1", "一", "1.", " ", "\n", "〈", "前款",
  ]

  @Test(arguments: units) func repetition(_ unit: String) {
    let bytes = Array(String(repeating: unit, count: 60_000 / unit.utf8.count).utf8)
    check(bytes)
  }

  @Test func randomBytesAndFragments() {
    var generator = SplitMix(state: 20_261_123)
    let fragments = Self.units.map { Array($0.utf8) } + [[0xFF], [0xE7], [0xF0, 0x9F], [0]]
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(generator.next() % 40) {
        if generator.next() % 4 == 0 {
          bytes.append(UInt8(truncatingIfNeeded: generator.next()))
        } else {
          bytes += fragments[Int(generator.next() % UInt64(fragments.count))]
        }
      }
      check(bytes)
    }
  }

  @Test func byteOrderMarkIsNotCounted() {
    let found = CitationRecogniser().recognise([0xEF, 0xBB, 0xBF] + Array("本法第三条".utf8))
    #expect(found.citations.map(\.codePoints) == [0..<5])
    #expect(found.citations.map(\.bytes) == [3..<18])
  }

  @Test func offsetsConvertBothWays() {
    let text = "\u{FEFF}本a𠀀é法"
    let bytes = Array(text.utf8) + [0xFF, 0x41]
    let offsets = CodePointOffsets(bytes)
    #expect(offsets.count == 7)
    let starts = [3, 6, 7, 11, 13, 16, 17]
    for (offset, byte) in starts.enumerated() {
      #expect(offsets.byteOffset(ofCodePoint: offset) == byte)
      #expect(offsets.codePointOffset(ofByte: byte) == offset)
    }
    #expect(offsets.codePointOffset(ofByte: 9) == 2)
    #expect(offsets.byteOffset(ofCodePoint: 99) == 18)
    #expect(CodePointOffsets([]).codePointOffset(ofByte: 5) == 0)
  }

  private func check(_ bytes: [UInt8]) {
    let recogniser = CitationRecogniser.shared
    let found = recogniser.recognise(bytes)
    var end = 0
    for citation in found.citations {
      #expect(citation.bytes.lowerBound >= end && citation.bytes.upperBound <= bytes.count)
      #expect(!citation.bytes.isEmpty && !citation.targets.isEmpty)
      end = citation.bytes.upperBound
    }
    if bytes.count < 10_000 { #expect(recogniser.recognise(bytes.span) == found) }
  }
}

extension CitationRecogniser {
  fileprivate static let shared = CitationRecogniser()
}

/// A small seeded generator, so that a failure can be repeated.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
