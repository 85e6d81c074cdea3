package import GitStore
package import Model

/// Where the reading of a history ended.
package enum HistoryEnd: Sendable, Hashable {
  /// At the first commit: there is nothing before.
  case beginning
  /// At the cut of a shallow clone, after so many commits.
  case cut(depth: Int, at: ObjectID)

  /// Why an answer stays 无法判定; nil where all of history was there.
  package var limitation: Bilingual? {
    guard case .cut(let depth, let commit) = self else { return nil }
    let short = commit.hex.prefix(10)
    return Bilingual(
      zh: "浅克隆只有最近 \(depth) 个提交（截止于 \(short)），更早的历史不在本机，无法判定；git fetch --unshallow 取回全部历史后再查",
      en:
        "this shallow clone holds the newest \(depth) commits only (cut at \(short)); what lies before cannot be determined. Fetch it with `git fetch --unshallow`"
    )
  }
}
