import Documents
import GitStore
import Model
import XMLTree

/// The walk behind `ClauseBlame`: each commit passes to its parents the clauses that they have with
/// the same words, and answers for the rest.
struct BlameWalk: ~Copyable {
  private var tracker: DocumentTracker
  /// Commits that have still clauses to answer for.
  private var pending: [ObjectID: Pending] = [:]
  private var origins: [ElementID: ClauseBlame.Origin] = [:]
  private var indexes: [(blob: ObjectID, index: ClauseIndex?)] = []

  private struct Pending {
    var commit: CommitInfo
    var state: DocumentState
    var clauses: Set<ElementID>
    var depth: Int
  }

  init(_ tracker: consuming DocumentTracker) {
    self.tracker = tracker
  }

  mutating func run(from start: ObjectID, near path: String?) throws(GitFailure) -> ClauseBlame? {
    let commit = try tracker.repository.commit(start)
    guard let state = try tracker.state(in: commit, near: path),
      let index = try index(of: state.blob)
    else { return nil }
    pending[start] = Pending(
      commit: commit, state: state, clauses: Set(index.clauses.map(\.id)), depth: 1)
    var count = 0
    var isCut = false
    while let next = takeNewest() {
      count += 1
      if next.commit.isShallowBoundary {
        isCut = true
        for id in next.clauses { origins[id] = .before(next.commit, depth: next.depth) }
      } else {
        try answer(next)
      }
    }
    let numbering = Numbering(
      of: index.document.root,
      profile: DocumentMeta(of: index.document.root)?.numbering ?? .standard)
    let lines = index.clauses.compactMap { clause -> ClauseBlame.Line? in
      guard let origin = origins[clause.id],
        let element = Element(index.document, at: clause.node)
      else { return nil }
      return ClauseBlame.Line(
        clause: clause, number: numbering[clause.node], citation: numbering.citation(of: element),
        words: index.words(of: clause), origin: origin)
    }
    return ClauseBlame(lines: lines, depth: count, isCut: isCut)
  }

  private mutating func answer(_ item: Pending) throws(GitFailure) {
    var left = item.clauses
    var parents: [(CommitInfo, DocumentState)] = []
    for id in item.commit.parents {
      let parent = try tracker.repository.commit(id)
      guard let state = try tracker.earlier(item.state, of: item.commit, in: parent) else {
        continue
      }
      if state.blob == item.state.blob {
        return add(parent, state, left, item.depth + 1)
      }
      parents.append((parent, state))
    }
    if let index = try index(of: item.state.blob) {
      for (parent, state) in parents {
        guard let old = try self.index(of: state.blob) else { continue }
        let passed = left.filter { id in
          guard let now = index[id], let before = old[id] else { return false }
          return now.own == before.own
        }
        if passed.isEmpty { continue }
        left.subtract(passed)
        add(parent, state, passed, item.depth + 1)
      }
    }
    if left.isEmpty { return }
    let meta = try tracker.version(of: item.state.blob).meta
    for id in left {
      origins[id] = .commit(item.commit, revision: meta?.revision, state: meta?.state)
    }
  }

  private mutating func add(
    _ commit: CommitInfo, _ state: DocumentState, _ clauses: Set<ElementID>, _ depth: Int
  ) {
    if pending[commit.id] == nil {
      pending[commit.id] = Pending(commit: commit, state: state, clauses: clauses, depth: depth)
    } else {
      pending[commit.id]?.clauses.formUnion(clauses)
    }
  }

  /// The newest commit first, so that a commit hears from all its children before it answers.
  private mutating func takeNewest() -> Pending? {
    let newest = pending.values.max {
      ($0.commit.committer.time, $1.depth, $0.commit.id)
        < ($1.commit.committer.time, $0.depth, $1.commit.id)
    }
    return newest.flatMap { pending.removeValue(forKey: $0.commit.id) }
  }

  private mutating func index(of blob: ObjectID) throws(GitFailure) -> ClauseIndex? {
    if let known = indexes.first(where: { $0.blob == blob }) { return known.index }
    let index = try tracker.tree(of: blob).map { ClauseIndex($0) }
    if indexes.count >= 8 { indexes.removeFirst() }
    indexes.append((blob, index))
    return index
  }
}
