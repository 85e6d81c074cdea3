import Changes
import Testing
import XMLTree

/// What holds for every merge, over changed documents from a fixed seed.
@Suite struct MergePropertyTests {
  @Test(arguments: 0..<200) func oneSideAloneIsTakenAsItIs(_ seed: UInt64) {
    var random = SeededRandom(seed)
    let base = MergeSample(using: &random)
    var changed = base
    changed.change(changed.sections.count, using: &random)
    for (ours, theirs) in [(changed, base), (base, changed), (changed, changed)] {
      let outcome = ThreeWayMerge.merge(
        base: base.bytes, ours: ours.bytes, theirs: theirs.bytes)
      #expect(outcome.isClean)
      #expect(outcome.bytes == changed.bytes)
    }
  }

  /// One side changes, moves and deletes anything but the last section; the other rewrites a paragraph
  /// there. Every other byte stays as it was.
  @Test(arguments: 0..<400) func changesApartMergeToTheByte(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    let base = MergeSample(using: &random)
    var ours = base
    ours.change(base.sections.count - 1, using: &random)
    let last = try #require(base.sections.last?.paragraphs.first)
    var theirs = base
    theirs.sections[base.sections.count - 1].paragraphs[0].words = "改成这样。"
    let line = "<p id=\"\(last.id)\">\(last.words)</p>"
    let expected = ours.text.replacing(line, with: "<p id=\"\(last.id)\">改成这样。</p>")

    for swapped in [false, true] {
      let outcome = ThreeWayMerge.merge(
        base: base.bytes, ours: (swapped ? theirs : ours).bytes,
        theirs: (swapped ? ours : theirs).bytes)
      #expect(outcome.isClean)
      #expect(String(decoding: outcome.bytes, as: UTF8.self) == expected)
    }
  }

  @Test(arguments: 0..<600) func bothSidesCount(_ seed: UInt64) {
    var random = SeededRandom(seed)
    let base = MergeSample(using: &random)
    var (ours, theirs) = (base, base)
    theirs.separate(1_000)
    ours.change(ours.sections.count, using: &random)
    theirs.change(theirs.sections.count, using: &random)
    let outcome = ThreeWayMerge.merge(
      base: base.bytes, ours: ours.bytes, theirs: theirs.bytes)
    let mirrored = ThreeWayMerge.merge(
      base: base.bytes, ours: theirs.bytes, theirs: ours.bytes)
    // Neither side is the first.
    #expect(outcome.isClean == mirrored.isClean)
    if outcome.isClean {
      #expect(outcome.bytes == mirrored.bytes)
      #expect(Self.ids(outcome.bytes) != nil)
      return
    }
    guard outcome.wholeFile == nil else { return }
    // Whoever takes one side everywhere has a document without a clause lost.
    for side in ["<", ">"] {
      let taken = Self.resolved(outcome.bytes, side)
      let found = Self.ids(taken)
      #expect(found != nil)
      let own = side == "<" ? ours : theirs
      let other = side == "<" ? theirs : ours
      let gone = Self.ids(base.bytes)?.subtracting(Self.ids(other.bytes) ?? []) ?? []
      let lost = (Self.ids(own.bytes) ?? []).subtracting(found ?? []).subtracting(gone)
      #expect(lost.isEmpty)
    }
  }

  /// The ids of a document; nil where it is not well-formed or has one twice.
  static func ids(_ bytes: [UInt8]) -> Set<String>? {
    guard let document = XMLParser.parse(bytes).document else { return nil }
    let all = document.root.descendants.compactMap { $0.attribute("id") }
    return Set(all).count == all.count ? Set(all) : nil
  }

  static func resolved(_ bytes: [UInt8], _ side: String) -> [UInt8] {
    var state = ""
    var result = ""
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<<<<<<<") {
        state = "<"
      } else if line.hasPrefix("|||||||") {
        state = "|"
      } else if line.hasPrefix("=======") {
        state = ">"
      } else if line.hasPrefix(">>>>>>>") {
        state = ""
      } else if state.isEmpty || state == side {
        result += line + "\n"
      }
    }
    return Array(result.utf8)
  }
}

extension MergePropertyTests {
  /// The seeds above meet every kind of end, so that none of the properties holds for want of cases.
  @Test func theSeedsMeetEveryEnd() {
    var ends: [String: Int] = [:]
    for seed in UInt64(0)..<600 {
      var random = SeededRandom(seed)
      let base = MergeSample(using: &random)
      var (ours, theirs) = (base, base)
      theirs.separate(1_000)
      ours.change(ours.sections.count, using: &random)
      theirs.change(theirs.sections.count, using: &random)
      let outcome = ThreeWayMerge.merge(
        base: base.bytes, ours: ours.bytes, theirs: theirs.bytes)
      if outcome.isClean { ends["clean", default: 0] += 1 }
      if outcome.wholeFile != nil { ends["whole", default: 0] += 1 }
      for kind in Set(outcome.conflicts.map(\.kind)) { ends[kind.rawValue, default: 0] += 1 }
    }
    for end in ["clean", "edited", "deletedAndEdited", "movedTwice", "insertedAtOnePoint"] {
      #expect(ends[end, default: 0] > 10, "\(end) of \(ends)")
    }
    #expect(ends["whole", default: 0] < 30, "\(ends)")
    #expect(ends["clean", default: 0] > 300, "\(ends)")
  }
}
