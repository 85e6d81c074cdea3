/// The differences of two sequences of numbers: Myers' algorithm in linear space, with a bound on the
/// work as in GNU diff, so that two long sequences without anything in common take no quadratic time.
package struct SequenceDiff {
  private let old: [Int32]
  private let new: [Int32]
  private let bound: Int
  private var forward: [Int]
  private var backward: [Int]
  private let shift: Int
  private var isOldChanged: [Bool]
  private var isNewChanged: [Bool]

  /// The hunks in order. The shortest script where the sequences differ in at most `bound` places
  /// between two common parts; a good one beyond.
  package static func hunks(
    _ old: [Int32], _ new: [Int32], bound: Int = 1_024
  ) -> [SequenceHunk] {
    var run = SequenceDiff(old, new, bound: bound)
    run.compare(0..<old.count, 0..<new.count)
    return run.collect()
  }

  private init(_ old: [Int32], _ new: [Int32], bound: Int) {
    self.old = old
    self.new = new
    self.bound = bound
    shift = new.count + 1
    forward = [Int](repeating: 0, count: old.count + new.count + 3)
    backward = forward
    isOldChanged = [Bool](repeating: false, count: old.count)
    isNewChanged = [Bool](repeating: false, count: new.count)
  }

  private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var (low, high) = (oldRange.lowerBound, oldRange.upperBound)
    var (newLow, newHigh) = (newRange.lowerBound, newRange.upperBound)
    while low < high, newLow < newHigh, old[low] == new[newLow] {
      low += 1
      newLow += 1
    }
    while low < high, newLow < newHigh, old[high - 1] == new[newHigh - 1] {
      high -= 1
      newHigh -= 1
    }
    if low == high {
      for place in newLow..<newHigh { isNewChanged[place] = true }
    } else if newLow == newHigh {
      for place in low..<high { isOldChanged[place] = true }
    } else {
      let (middle, newMiddle) = split(low..<high, newLow..<newHigh)
      compare(low..<middle, newLow..<newMiddle)
      compare(middle..<high, newMiddle..<newHigh)
    }
  }

  /// A point on a shortest path between the two corners.
  private mutating func split(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> (Int, Int) {
    let (low, high) = (oldRange.lowerBound, oldRange.upperBound)
    let (newLow, newHigh) = (newRange.lowerBound, newRange.upperBound)
    let (least, most) = (low - newHigh, high - newLow)
    let (start, end) = (low - newLow, high - newHigh)
    let isOdd = (start - end) & 1 != 0
    var (forwardLeast, forwardMost) = (start, start)
    var (backwardLeast, backwardMost) = (end, end)
    forward[start + shift] = low
    backward[end + shift] = high
    var cost = 0
    while true {
      cost += 1
      if forwardLeast > least {
        forwardLeast -= 1
        forward[forwardLeast - 1 + shift] = -1
      } else {
        forwardLeast += 1
      }
      if forwardMost < most {
        forwardMost += 1
        forward[forwardMost + 1 + shift] = -1
      } else {
        forwardMost -= 1
      }
      var diagonal = forwardMost
      while diagonal >= forwardLeast {
        let below = forward[diagonal - 1 + shift]
        let above = forward[diagonal + 1 + shift]
        var x = below < above ? above : below + 1
        while x < high, x - diagonal < newHigh, old[x] == new[x - diagonal] { x += 1 }
        forward[diagonal + shift] = x
        if isOdd, backwardLeast <= diagonal, diagonal <= backwardMost,
          backward[diagonal + shift] <= x
        {
          return (x, x - diagonal)
        }
        diagonal -= 2
      }
      if backwardLeast > least {
        backwardLeast -= 1
        backward[backwardLeast - 1 + shift] = Int.max
      } else {
        backwardLeast += 1
      }
      if backwardMost < most {
        backwardMost += 1
        backward[backwardMost + 1 + shift] = Int.max
      } else {
        backwardMost -= 1
      }
      diagonal = backwardMost
      while diagonal >= backwardLeast {
        let below = backward[diagonal - 1 + shift]
        let above = backward[diagonal + 1 + shift]
        var x = below < above ? below : above - 1
        while low < x, newLow < x - diagonal, old[x - 1] == new[x - diagonal - 1] { x -= 1 }
        backward[diagonal + shift] = x
        if !isOdd, forwardLeast <= diagonal, diagonal <= forwardMost,
          x <= forward[diagonal + shift]
        {
          return (x, x - diagonal)
        }
        diagonal -= 2
      }
      if cost >= bound {
        return furthest(
          oldRange, newRange, forward: forwardLeast...forwardMost,
          backward: backwardLeast...backwardMost)
      }
    }
  }

  /// The point that lies furthest from its corner, when the shortest path is too dear.
  private func furthest(
    _ oldRange: Range<Int>, _ newRange: Range<Int>, forward forwardRange: ClosedRange<Int>,
    backward backwardRange: ClosedRange<Int>
  ) -> (Int, Int) {
    var ahead = (sum: -1, x: oldRange.lowerBound)
    for diagonal in stride(from: forwardRange.upperBound, through: forwardRange.lowerBound, by: -2)
    {
      let x = min(forward[diagonal + shift], oldRange.upperBound, newRange.upperBound + diagonal)
      if x + x - diagonal > ahead.sum { ahead = (x + x - diagonal, x) }
    }
    var behind = (sum: Int.max, x: oldRange.upperBound)
    for diagonal in stride(
      from: backwardRange.upperBound, through: backwardRange.lowerBound, by: -2)
    {
      let x = max(backward[diagonal + shift], oldRange.lowerBound, newRange.lowerBound + diagonal)
      if x + x - diagonal < behind.sum { behind = (x + x - diagonal, x) }
    }
    let fromStart = ahead.sum - oldRange.lowerBound - newRange.lowerBound
    let fromEnd = oldRange.upperBound + newRange.upperBound - behind.sum
    return fromEnd < fromStart
      ? (ahead.x, ahead.sum - ahead.x) : (behind.x, behind.sum - behind.x)
  }

  private func collect() -> [SequenceHunk] {
    var hunks: [SequenceHunk] = []
    var (place, newPlace) = (0, 0)
    while place < old.count || newPlace < new.count {
      let (start, newStart) = (place, newPlace)
      while place < old.count, isOldChanged[place] { place += 1 }
      while newPlace < new.count, isNewChanged[newPlace] { newPlace += 1 }
      if place > start || newPlace > newStart {
        hunks.append(SequenceHunk(old: start..<place, new: newStart..<newPlace))
      } else {
        place += 1
        newPlace += 1
      }
    }
    return hunks
  }
}
