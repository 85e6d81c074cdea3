/// Whether the ids of two documents say which element is which.
///
/// Ids that are made of positions (第三章第二条的第一款) name another element after every insertion. The words
/// show it: an element whose words occur once in each document must have the same id in both. Where the
/// words contradict the ids too often, the ids are not used at all.
struct IDJudge {
  /// How the ids of the two documents relate.
  enum Verdict: Sendable, Hashable {
    case stable
    /// The words contradict them.
    case positional
    /// Hardly any id of one document occurs in the other.
    case renewed
    case none
  }

  private(set) var verdict: Verdict = .none
  /// Elements with the same id and name.
  private(set) var shared = 0
  /// Leaves whose words occur once in each document, by whether the ids agree.
  private(set) var agreeing = 0
  private(set) var contradicting = 0

  init(
    _ old: DiffTree, _ new: DiffTree, oldIDs: [Int32], newIDs: [Int32], unique: [(Int, Int)],
    looksPositional: Bool
  ) {
    let hasIDs = old.nodes.contains { $0.id >= 0 } && new.nodes.contains { $0.id >= 0 }
    guard hasIDs else { return }
    for id in oldIDs.indices where oldIDs[id] >= 0 && newIDs[id] >= 0 { shared += 1 }
    var renewed = 0
    for (left, right) in unique {
      let (a, b) = (old.nodes[left].id, new.nodes[right].id)
      guard a >= 0, b >= 0 else { continue }
      if a == b {
        agreeing += 1
      } else if newIDs[Int(a)] >= 0 || oldIDs[Int(b)] >= 0 {
        contradicting += 1
      } else {
        renewed += 1
      }
    }
    // Of ids that are written like positions one contradiction is enough.
    let limit = looksPositional ? 0 : (agreeing + contradicting) / 8
    if shared == 0 || renewed > agreeing {
      verdict = looksPositional ? .positional : .renewed
    } else if contradicting > limit {
      verdict = .positional
    } else {
      verdict = .stable
    }
  }
}
