import GitStore
import Model

/// `A..B` as pipelines give it, with an answer for every A that is not there.
struct CommitRange {
  /// Nil where nothing came before: every finding is new.
  var start: ObjectID?
  var tip: ObjectID
  var notes: [Bilingual]

  static func resolve(
    _ text: String, in workspace: Workspace, _ location: RepositoryLocation
  ) throws -> CommitRange {
    guard let dots = text.firstRange(of: ".."), !text[dots.upperBound...].hasPrefix(".") else {
      throw CommandFailure.usage(
        zh: "--range 写成 A..B，如 origin/main..HEAD。",
        en: "--range is written A..B, e.g. origin/main..HEAD.")
    }
    let left = String(text[..<dots.lowerBound])
    let right = String(text[dots.upperBound...])
    let repository = try location.open()
    let tip = try repository.resolve(right.isEmpty ? "HEAD" : right)
    let isZero = !left.isEmpty && left.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    if !isZero {
      do throws(GitFailure) {
        let start = try repository.resolve(left.isEmpty ? "HEAD" : left)
        return CommitRange(start: start, tip: tip, notes: [])
      } catch {
        guard error.code == .unknownRevision || error.code == .missingObject else { throw error }
      }
    }
    return try withoutStart(isZero ? nil : left, tip, repository, workspace)
  }

  /// A first push has an all-zero A; after a force push, and in a shallow clone, A is not there. The
  /// branch's base is the next best start.
  private static func withoutStart(
    _ missing: String?, _ tip: ObjectID, _ repository: borrowing Repository, _ workspace: Workspace
  ) throws -> CommitRange {
    let why =
      missing.map { name in
        Bilingual(
          zh: "起点 \(name) 不在本仓库中（强制推送或者浅克隆）",
          en: "\(name) is not in this repository (force push or shallow clone)")
      } ?? Bilingual(zh: "这是第一次推送，没有起点", en: "this is a first push without a starting point")
    for name in ["origin/main", "main", "origin/master", "master"] {
      guard let base = try? repository.resolve(name), base != tip,
        case .commit(let common)? = try? repository.mergeBase(base, tip), common != tip
      else { continue }
      return CommitRange(
        start: common, tip: tip,
        notes: [
          Bilingual(
            zh: why.zh + "，改与 \(name) 的分叉点 \(common.hex.prefix(10)) 比较。",
            en: why.en + "; compared with the fork point from \(name), \(common.hex.prefix(10)).")
        ])
    }
    return CommitRange(
      start: nil, tip: tip,
      notes: [
        Bilingual(zh: why.zh + "，所有问题都按新增处理。", en: why.en + "; every finding counts as new.")
      ])
  }

  /// Commits of the range, oldest first.
  func commits(_ location: RepositoryLocation) throws -> [ObjectID] {
    let history = try location.open().history(
      from: tip, order: .newestFirst, excluding: start.map { [$0] } ?? [])
    return history.commits.map(\.id).reversed()
  }

  func touchesDocuments(_ location: RepositoryLocation, prefix: String) throws -> Bool {
    guard let start else { return true }
    return try location.open().changes(from: start, to: tip).contains { change in
      change.path.hasSuffix(".xml") && (prefix.isEmpty || change.path.hasPrefix(prefix + "/"))
    }
  }
}
