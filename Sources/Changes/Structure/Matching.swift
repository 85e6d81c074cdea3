/// Which node of one tree is which of the other.
struct Matching {
  /// By place in the old tree; -1 where it has no partner.
  private(set) var toNew: [Int32]
  /// By place in the new tree.
  private(set) var toOld: [Int32]
  /// What each pair rests on, by place in the old tree.
  private(set) var reasons: [MatchReason]

  init(oldCount: Int, newCount: Int) {
    toNew = [Int32](repeating: -1, count: oldCount)
    toOld = [Int32](repeating: -1, count: newCount)
    reasons = [MatchReason](repeating: .place, count: oldCount)
  }

  mutating func pair(_ old: Int, _ new: Int, _ reason: MatchReason) {
    toNew[old] = Int32(truncatingIfNeeded: new)
    toOld[new] = Int32(truncatingIfNeeded: old)
    reasons[old] = reason
  }

  func new(_ old: Int) -> Int? {
    let place = toNew[old]
    return place < 0 ? nil : Int(place)
  }

  func old(_ new: Int) -> Int? {
    let place = toOld[new]
    return place < 0 ? nil : Int(place)
  }

  func isFree(old: Int) -> Bool { toNew[old] < 0 }
  func isFree(new: Int) -> Bool { toOld[new] < 0 }

  /// The same pairs looked at from the other side.
  var mirrored: Matching {
    var result = Matching(oldCount: toOld.count, newCount: toNew.count)
    for (place, partner) in toNew.enumerated() where partner >= 0 {
      result.pair(Int(partner), place, reasons[place])
    }
    return result
  }
}
