extension Repository {
  /// Visits the commits from `start` backwards, without those that `excluded` reaches.
  ///
  /// A walk ends rightly at the cut of a shallow clone and says so. `.firstParent` reads one commit at
  /// a time, so stopping early is cheap; `.newestFirst` must read the whole range first.
  /// - Parameters:
  ///   - start: a commit; `B` of the range A..B.
  ///   - order: which commits, and in which order.
  ///   - excluded: commits whose whole history is left out; `A` of the range A..B.
  ///   - body: called for each commit.
  /// - Throws: `.missingObject` where a parent is absent that no cut explains, and any other fault;
  ///   none ends the walk in silence.
  package func walk(
    from start: ObjectID, order: HistoryOrder, excluding excluded: [ObjectID] = [],
    _ body: (CommitInfo) throws(GitFailure) -> HistoryWalkStep
  ) throws(GitFailure) -> HistoryWalkSummary {
    var hidden = Ancestors()
    for id in excluded { try extend(&hidden, with: id) }
    let ids: [ObjectID]?
    switch order {
    case .firstParent: ids = nil
    case .newestFirst: ids = try newestFirst(from: start, hidden: hidden.ids)
    }
    var count = 0
    var reachedBoundary = false
    var next: ObjectID? = ids == nil ? start : ids?.first
    while let id = next, !hidden.ids.contains(id) {
      let info = try commit(id)
      count += 1
      reachedBoundary = reachedBoundary || info.isShallowBoundary
      let step = try body(info)
      if let ids {
        next = count < ids.count ? ids[count] : nil
      } else {
        next = info.isShallowBoundary ? nil : info.parents.first
      }
      if step == .stop {
        return HistoryWalkSummary(
          count: count, reachedShallowBoundary: reachedBoundary, wasStopped: next != nil)
      }
    }
    return HistoryWalkSummary(
      count: count, reachedShallowBoundary: reachedBoundary, wasStopped: false)
  }

  /// The commits from `start` backwards as a list, at most `limit` of them. See `walk`.
  package func history(
    from start: ObjectID, order: HistoryOrder, excluding excluded: [ObjectID] = [],
    limit: Int = .max
  ) throws(GitFailure) -> CommitList {
    var commits: [CommitInfo] = []
    if limit <= 0 {
      return CommitList(commits: [], reachedShallowBoundary: false, wasStopped: true)
    }
    let summary = try walk(from: start, order: order, excluding: excluded) { commit in
      commits.append(commit)
      return commits.count < limit ? .next : .stop
    }
    return CommitList(
      commits: commits, reachedShallowBoundary: summary.reachedShallowBoundary,
      wasStopped: summary.wasStopped)
  }

  /// Whether `ancestor` is `descendant` or lies in its history.
  package func ancestry(
    of ancestor: ObjectID, in descendant: ObjectID
  ) throws(GitFailure) -> Ancestry {
    var reached = Ancestors()
    if try extend(&reached, with: descendant, until: ancestor) { return .ancestor }
    return reached.reachedShallowBoundary ? .undetermined : .notAncestor
  }

  /// The newest commit that lies in the history of both.
  ///
  /// Of several equally good ones, as criss-cross merges make, the newest; git prints that one first.
  package func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitFailure) -> MergeBase {
    var left = Ancestors()
    try extend(&left, with: one)
    var right = Ancestors()
    try extend(&right, with: other)
    // The newest common commit can still be an ancestor of another one where clocks were wrong, so
    // those that a common commit reaches are taken out, whatever the dates say.
    let common = left.ids.intersection(right.ids)
    var inner: Set<ObjectID> = []
    for id in common { inner.formUnion(try node(id).parents) }
    var best: (time: Int64, id: ObjectID)?
    for id in common where !inner.contains(id) {
      let time = try node(id).time
      if let current = best, (current.time, id) >= (time, current.id) { continue }
      best = (time, id)
    }
    if let best { return .commit(best.id) }
    let isCut = left.reachedShallowBoundary || right.reachedShallowBoundary
    return isCut ? .undetermined : .unrelated
  }

  /// The commits that some commits reach.
  private struct Ancestors {
    var ids: Set<ObjectID> = []
    var reachedShallowBoundary = false
  }

  /// Adds `start` and all that it reaches. Ends at once, with true, when `target` is found.
  @discardableResult
  private func extend(
    _ ancestors: inout Ancestors, with start: ObjectID, until target: ObjectID? = nil
  ) throws(GitFailure) -> Bool {
    var pending = [start]
    while let id = pending.popLast() {
      if id == target { return true }
      guard ancestors.ids.insert(id).inserted else { continue }
      let node = try node(id)
      if node.isShallowBoundary { ancestors.reachedShallowBoundary = true }
      pending += node.parents
    }
    return false
  }

  private func newestFirst(
    from start: ObjectID, hidden: Set<ObjectID>
  ) throws(GitFailure) -> [ObjectID] {
    if hidden.contains(start) { return [] }
    var nodes: [ObjectID: CommitNode] = [:]
    var children: [ObjectID: Int] = [:]
    var pending = [start]
    while let id = pending.popLast() {
      if nodes[id] != nil { continue }
      let node = try node(id)
      nodes[id] = node
      for parent in node.parents where !hidden.contains(parent) {
        children[parent, default: 0] += 1
        pending.append(parent)
      }
    }
    var queue = CommitQueue()
    var order: [ObjectID] = []
    order.reserveCapacity(nodes.count)
    queue.insert(start, time: nodes[start]?.time ?? 0)
    while let id = queue.popFirst() {
      order.append(id)
      for parent in nodes[id]?.parents ?? [] {
        guard let left = children[parent] else { continue }
        children[parent] = left - 1
        if left == 1 { queue.insert(parent, time: nodes[parent]?.time ?? 0) }
      }
    }
    return order
  }
}
