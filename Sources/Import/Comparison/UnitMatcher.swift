/// The 款, 项 and 目 of one article beside those of another.
struct UnitMatcher {
  private let old: Regulation
  private let new: Regulation

  init(_ old: Regulation, _ new: Regulation) {
    self.old = old
    self.new = new
  }

  /// What differs below two units, in the order of the new one; what was deleted stands where it stood.
  func changes(old oldPlace: Int, new newPlace: Int) -> [RegulationComparison.Pair] {
    let before = old.provisions[oldPlace].children
    let after = new.provisions[newPlace].children
    var pairs: [RegulationComparison.Pair] = []
    var (i, j) = (0, 0)
    for (keptOld, keptNew) in common(before, after) + [(before.count, after.count)] {
      pairs += gap(Array(before[i..<keptOld]), Array(after[j..<keptNew]))
      if keptOld < before.count, keptNew < after.count {
        let (from, to) = (before[keptOld], after[keptNew])
        if old.provisions[from].number != new.provisions[to].number {
          pairs.append(.init(.renumbered, old: from, new: to))
        }
      }
      (i, j) = (min(keptOld + 1, before.count), min(keptNew + 1, after.count))
    }
    return pairs
  }

  /// Units between two that are the same: in order, as far as both sides go.
  private func gap(_ before: [Int], _ after: [Int]) -> [RegulationComparison.Pair] {
    var pairs: [RegulationComparison.Pair] = []
    for index in 0..<max(before.count, after.count) {
      switch (index < before.count, index < after.count) {
      case (true, true):
        pairs.append(
          .init(
            .modified, old: before[index], new: after[index],
            units: changes(old: before[index], new: after[index])))
      case (true, false): pairs.append(.init(.deleted, old: before[index], new: nil))
      default: pairs.append(.init(.added, old: nil, new: after[index]))
      }
    }
    return pairs
  }

  /// The longest common sequence of equal digests, as pairs of indexes.
  private func common(_ before: [Int], _ after: [Int]) -> [(Int, Int)] {
    let left = before.map { old.provisions[$0].digest }
    let right = after.map { new.provisions[$0].digest }
    guard !left.isEmpty, !right.isEmpty else { return [] }
    var lengths = Array(
      repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        lengths[i][j] =
          left[i] == right[j] && left[i] != nil
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j], left[i] != nil {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
