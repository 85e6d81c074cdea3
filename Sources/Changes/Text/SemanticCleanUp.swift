/// Makes the hunks of a shortest script into changes that a reader would mark.
///
/// Islands that are no longer than the changes on either side of them go into the change; an insertion
/// or deletion that could stand at several places is moved to where a clause begins or ends; and where
/// hardly anything is left in common the whole is one change.
struct SemanticCleanUp {
  private let old: TextTokens
  private let new: TextTokens
  private let left: [Int32]
  private let right: [Int32]

  /// The longest island that is taken in, in scalars: a longer one helps a reader whatever stands
  /// around it.
  private static let longestIsland = 6

  init(_ old: TextTokens, _ new: TextTokens, left: [Int32], right: [Int32]) {
    self.old = old
    self.new = new
    self.left = left
    self.right = right
  }

  mutating func run(_ hunks: [SequenceHunk]) -> [SequenceHunk] {
    guard !hunks.isEmpty else { return [] }
    var result: [SequenceHunk] = []
    for hunk in hunks {
      var current = hunk
      while let previous = result.last, isIsland(between: previous, current) {
        result.removeLast()
        current = SequenceHunk(
          old: previous.old.lowerBound..<current.old.upperBound,
          new: previous.new.lowerBound..<current.new.upperBound)
      }
      result.append(current)
    }
    if isRewritten(result), let first = result.first, let last = result.last {
      return [
        SequenceHunk(
          old: first.old.lowerBound..<last.old.upperBound,
          new: first.new.lowerBound..<last.new.upperBound)
      ]
    }
    return slid(result)
  }

  private func isIsland(between first: SequenceHunk, _ second: SequenceHunk) -> Bool {
    let island = old.scalarRange(first.old.upperBound..<second.old.lowerBound).count
    guard island <= Self.longestIsland else { return false }
    return island <= min(size(first), size(second))
  }

  private func size(_ hunk: SequenceHunk) -> Int {
    max(old.scalarRange(hunk.old).count, new.scalarRange(hunk.new).count)
  }

  /// Whether several changes leave less than a fifth of what lies between the first and the last.
  private func isRewritten(_ hunks: [SequenceHunk]) -> Bool {
    guard hunks.count > 1, let first = hunks.first, let last = hunks.last else { return false }
    let whole = max(
      old.scalarRange(first.old.lowerBound..<last.old.upperBound).count,
      new.scalarRange(first.new.lowerBound..<last.new.upperBound).count)
    let changed = hunks.reduce(0) { $0 + size($1) }
    return (whole - changed) * 5 < whole
  }

  // MARK: - Sliding

  private func slid(_ hunks: [SequenceHunk]) -> [SequenceHunk] {
    var result = hunks
    for place in result.indices {
      let before = place > 0 ? result[place - 1] : SequenceHunk(old: 0..<0, new: 0..<0)
      let after =
        place + 1 < result.count
        ? result[place + 1]
        : SequenceHunk(old: left.count..<left.count, new: right.count..<right.count)
      let hunk = result[place]
      // One common token stays between two hunks, or they would be one.
      let room = (place > 0 ? 1 : 0, place + 1 < result.count ? 1 : 0)
      if hunk.old.isEmpty {
        let limits = before.new.upperBound + room.0..<after.new.lowerBound - room.1
        let shift = bestShift(of: hunk.new, in: right, new, limits)
        result[place] = moved(hunk, by: shift)
      } else if hunk.new.isEmpty {
        let limits = before.old.upperBound + room.0..<after.old.lowerBound - room.1
        let shift = bestShift(of: hunk.old, in: left, old, limits)
        result[place] = moved(hunk, by: shift)
      }
    }
    return result
  }

  private func moved(_ hunk: SequenceHunk, by shift: Int) -> SequenceHunk {
    SequenceHunk(
      old: hunk.old.lowerBound + shift..<hunk.old.upperBound + shift,
      new: hunk.new.lowerBound + shift..<hunk.new.upperBound + shift)
  }

  private func bestShift(
    of range: Range<Int>, in numbers: [Int32], _ tokens: TextTokens, _ limits: Range<Int>
  ) -> Int {
    var lowest = 0
    while range.lowerBound + lowest > limits.lowerBound,
      numbers[range.lowerBound + lowest - 1] == numbers[range.upperBound + lowest - 1]
    {
      lowest -= 1
    }
    var highest = 0
    while range.upperBound + highest < limits.upperBound,
      numbers[range.lowerBound + highest] == numbers[range.upperBound + highest]
    {
      highest += 1
    }
    var best = (score: -1, shift: 0)
    for shift in lowest...highest {
      let score =
        breakBefore(range.lowerBound + shift, tokens)
        + breakBefore(range.upperBound + shift, tokens)
      if score > best.score { best = (score, shift) }
    }
    return best.shift
  }

  /// How good a place between two tokens is for a change to begin or end.
  private func breakBefore(_ place: Int, _ tokens: TextTokens) -> Int {
    guard place > 0, place < tokens.count else { return 5 }
    let token = tokens.tokens[place - 1]
    switch token.kind {
    case .space: return 2
    case .punctuation: break
    default: return tokens.tokens[place].kind == .han ? 0 : 1
    }
    switch tokens.scalars[token.range.lowerBound] {
    case "。", "；", "！", "？", ";", "\n": return 4
    case "，", "、", "：", ",", ":", "）", ")", "”": return 3
    default: return 0
    }
  }
}
