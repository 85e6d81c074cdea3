package import GitStore
import Model

/// The first-parent line of a commit, read once for many documents: which commit touched which file.
package struct CommitLine: Sendable {
  /// Newest first.
  package let commits: [CommitInfo]
  /// What each commit changed in XML files against its parent; nothing for the last one.
  package let changes: [[TreeChange]]
  /// Indexes of the commits that touched a path from the root of the repository.
  private let touching: [String: [Int]]

  /// - Parameter prefix: where the corpus lies in the repository; what is outside is left out.
  package static func read(
    from commit: ObjectID, in location: RepositoryLocation, prefix: String
  ) throws(GitFailure) -> CommitLine {
    let repository = try location.open()
    var info = try repository.commit(commit)
    var commits = [info]
    var changes: [[TreeChange]] = []
    while !info.isShallowBoundary, let parentID = info.parents.first {
      let parent = try repository.commit(parentID)
      changes.append(
        try repository.changes(fromTree: parent.tree, toTree: info.tree).filter {
          $0.path.hasSuffix(".xml") && RepositoryPath.relative($0.path, to: prefix) != nil
        })
      info = parent
      commits.append(info)
    }
    changes.append([])
    return CommitLine(commits: commits, changes: changes)
  }

  private init(commits: [CommitInfo], changes: [[TreeChange]]) {
    self.commits = commits
    self.changes = changes
    var touching: [String: [Int]] = [:]
    for (index, changes) in changes.enumerated() {
      for change in changes { touching[change.path, default: []].append(index) }
    }
    self.touching = touching
  }

  /// Where the line ends.
  package var end: HistoryEnd {
    guard let last = commits.last, last.isShallowBoundary else { return .beginning }
    return .cut(depth: commits.count, at: last.id)
  }

  /// The first commit from `start` on that touched a path, else the last of the line.
  func next(touching path: String?, from start: Int) -> Int {
    let last = commits.count - 1
    guard let indexes = path.flatMap({ touching[$0] }) else { return last }
    let place = indexes.boundary { $0 >= start }
    return place < indexes.count ? indexes[place] : last
  }
}
