package import GitStore
package import Model

/// Where the reading of a history ended.
package enum HistoryEnd: Sendable, Hashable {
  /// At the first commit: there is nothing before.
  case beginning
  /// At the cut of a shallow clone, after so many commits.
  case cut(depth: Int, at: ObjectID)
  /// At the first commit, which has this revision already: those before were never committed here.
  case firstKnown(revision: Int)

  /// Why an answer stays 无法判定; nil where all of history was there.
  package var limitation: Bilingual? {
    switch self {
    case .beginning: return nil
    case .cut(let depth, let commit):
      let short = commit.hex.prefix(10)
      return Bilingual(
        zh: "浅克隆只有最近 \(depth) 个提交（截止于 \(short)），更早的历史不在本机，无法判定；git fetch --unshallow 取回全部历史后再查",
        en:
          "this shallow clone holds the newest \(depth) commits only (cut at \(short)); what lies before cannot be determined. Fetch it with `git fetch --unshallow`"
      )
    case .firstKnown(let revision):
      return Bilingual(
        zh: "仓库的历史从第\(revision)版开始，更早的各版没有提交过，无法判定",
        en:
          "the history of the repository begins with revision \(revision); those before were never committed, so this cannot be determined"
      )
    }
  }
}
