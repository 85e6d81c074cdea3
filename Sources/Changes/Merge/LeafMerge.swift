/// Brings together two changes of one paragraph, word by word, with each tag as one word.
enum LeafMerge {
  /// Nil where both changed the same words, or words that touch each other.
  static func merge(
    base: ArraySlice<UInt8>, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>
  ) -> [UInt8]? {
    if ours == base { return Array(theirs) }
    if theirs == base || ours == theirs { return Array(ours) }
    var tags = TagScalars()
    guard let old = tags.text(base), let left = tags.text(ours), let right = tags.text(theirs)
    else { return nil }
    var numbers: [[Unicode.Scalar]: Int32] = [:]
    let texts = [old, left, right].map { TextTokens($0) }
    let coded = texts.map { text in
      text.tokens.map { token -> Int32 in
        let word = Array(text.scalars[token.range])
        if let known = numbers[word] { return known }
        let next = Int32(truncatingIfNeeded: numbers.count)
        numbers[word] = next
        return next
      }
    }
    var changes: [(hunk: SequenceHunk, side: Int)] = []
    for side in 1...2 {
      var cleanUp = SemanticCleanUp(texts[0], texts[side], left: coded[0], right: coded[side])
      let hunks = cleanUp.run(SequenceDiff.hunks(coded[0], coded[side]))
      changes += hunks.map { ($0, side) }
    }
    changes.sort {
      ($0.hunk.old.lowerBound, $0.hunk.old.upperBound, $0.side)
        < ($1.hunk.old.lowerBound, $1.hunk.old.upperBound, $1.side)
    }
    var result = MergedWords()
    var place = 0
    var last: (hunk: SequenceHunk, side: Int)?
    for change in changes {
      if let last, last.side != change.side,
        change.hunk.old.lowerBound <= last.hunk.old.upperBound
      {
        let isSame =
          change.hunk.old == last.hunk.old
          && coded[change.side][change.hunk.new] == coded[last.side][last.hunk.new]
        if isSame { continue }
        return nil
      }
      result.append(texts[0], place..<change.hunk.old.lowerBound, from: 0)
      result.append(texts[change.side], change.hunk.new, from: change.side)
      place = change.hunk.old.upperBound
      last = change
    }
    result.append(texts[0], place..<texts[0].count, from: 0)
    return tags.bytes(result)
  }
}

/// A merged text, and which version each character of it came from.
struct MergedWords {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var origins: [Int] = []

  mutating func append(_ text: TextTokens, _ tokens: Range<Int>, from side: Int) {
    let part = text.scalars[text.scalarRange(tokens)]
    scalars += part
    origins += Array(repeating: side, count: part.count)
  }
}
