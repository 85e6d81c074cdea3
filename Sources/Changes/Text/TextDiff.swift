/// What changed between two texts, in words that a reader would mark.
///
/// The differences of (B, A) are those of (A, B) looked at from the other side: the work is always done
/// from the lesser text to the greater.
package struct TextDiff: Sendable {
  package let old: TextTokens
  package let new: TextTokens
  /// Where the words differ, in tokens, in order. Tokens between two hunks are the same words on both
  /// sides, one for one; where they are written with other code points `segments` says so.
  package let hunks: [SequenceHunk]

  package init(_ old: String, _ new: String) {
    self.init(TextTokens(old), TextTokens(new))
  }

  /// - Parameter isCleaned: Whether short islands between two changes are taken into the change. A merge
  ///   wants them apart, a reader does not.
  package init(_ old: TextTokens, _ new: TextTokens, isCleaned: Bool = true) {
    self.old = old
    self.new = new
    let isMirrored = Self.isGreater(old, new)
    let (first, second) = isMirrored ? (new, old) : (old, new)
    var words = WordNumbers()
    let left = words.numbers(of: first)
    let right = words.numbers(of: second)
    var hunks = SequenceDiff.hunks(left, right)
    if isCleaned {
      var cleanUp = SemanticCleanUp(first, second, left: left, right: right)
      hunks = cleanUp.run(hunks)
    }
    self.hunks = isMirrored ? hunks.map(\.mirrored) : hunks
  }

  /// Whether the words are the same, in whatever code points.
  package var hasSameWords: Bool { hunks.isEmpty }

  /// Both texts in runs, equal or not; laid end to end the old words give the old text and the new
  /// words the new one.
  package var segments: [TextSegment] {
    var segments: [TextSegment] = []
    var (place, newPlace) = (0, 0)
    for hunk in hunks {
      appendCommon(place..<hunk.old.lowerBound, newPlace, to: &segments)
      segments.append(
        TextSegment(.words, old: old.text(hunk.old), new: new.text(hunk.new)))
      (place, newPlace) = (hunk.old.upperBound, hunk.new.upperBound)
    }
    appendCommon(place..<old.count, newPlace, to: &segments)
    return segments
  }

  /// Tokens of the same words: those in the same code points, and those in others.
  private func appendCommon(
    _ range: Range<Int>, _ newStart: Int, to segments: inout [TextSegment]
  ) {
    let distance = newStart - range.lowerBound
    var place = range.lowerBound
    while place < range.upperBound {
      let start = place
      let kind = kind(place, place + distance)
      while place < range.upperBound, self.kind(place, place + distance) == kind { place += 1 }
      segments.append(
        TextSegment(
          kind, old: old.text(start..<place),
          new: new.text(start + distance..<place + distance)))
    }
  }

  private func kind(_ place: Int, _ newPlace: Int) -> TextSegment.Kind {
    let left = old.scalars[old.tokens[place].range]
    let right = new.scalars[new.tokens[newPlace].range]
    return CharacterFolding.change(left, right).map { .characters($0) } ?? .equal
  }

  private static func isGreater(_ old: TextTokens, _ new: TextTokens) -> Bool {
    if old.scalars.count != new.scalars.count { return old.scalars.count > new.scalars.count }
    return new.scalars.lexicographicallyPrecedes(old.scalars)
  }
}
