import Documents
import GitStore
import Model

/// The walk behind `ClauseHistory`.
struct ClauseWalk: ~Copyable {
  private let clause: ElementID
  private var tracker: DocumentTracker
  private var events: [ClauseEvent] = []
  private var depth = 0
  private var indexes: [(blob: ObjectID, index: ClauseIndex?)] = []

  /// The clause in one commit.
  private struct Sight {
    var commit: CommitInfo
    var document: DocumentID
    var state: DocumentState
    var index: ClauseIndex
    var clause: ClauseState
  }

  init(_ clause: ElementID, _ tracker: consuming DocumentTracker) {
    self.clause = clause
    self.tracker = tracker
  }

  mutating func run(from start: ObjectID, near path: String?) throws(GitFailure) -> ClauseHistory {
    let commit = try tracker.repository.commit(start)
    let state = try tracker.state(in: commit, near: path)
    depth = 1
    var end = HistoryEnd.beginning
    if var sight = try newest(commit, state, near: path, &end) {
      while let next = try step(&sight, &end) { sight = next }
    }
    return ClauseHistory(clause: clause, events: events, end: end, depth: depth)
  }

  /// The newest commit of the main line that has the clause, with the removal behind it.
  private mutating func newest(
    _ start: CommitInfo, _ first: DocumentState?, near path: String?, _ end: inout HistoryEnd
  ) throws(GitFailure) -> Sight? {
    var commit = start
    var state = first
    var path = first?.path ?? path
    var isNewest = true
    while true {
      if let found = state, let sight = try sight(commit, found) {
        if !isNewest { events[events.count - 1] = removal(events[events.count - 1], sight) }
        return sight
      }
      guard !commit.isShallowBoundary, let id = commit.parents.first else {
        if commit.isShallowBoundary { end = .cut(depth: depth, at: commit.id) }
        events = []
        return nil
      }
      let parent = try tracker.repository.commit(id)
      depth += 1
      let before: DocumentState?
      if let state {
        before = try tracker.earlier(state, of: commit, in: parent)
      } else if let path {
        before = try tracker.state(at: path, in: parent)
      } else {
        before = try tracker.state(in: parent, near: nil)
      }
      // Filled in when the clause is found in the parent.
      events = [
        ClauseEvent(
          kind: .removed, commit: commit, document: tracker.document,
          path: state?.path ?? path ?? "", words: "")
      ]
      if let state, let meta = try tracker.version(of: state.blob).meta {
        events[0].revision = meta.revision
        events[0].state = meta.state
      }
      isNewest = false
      (commit, state, path) = (parent, before, before?.path ?? path)
    }
  }

  private func removal(_ event: ClauseEvent, _ sight: Sight) -> ClauseEvent {
    var event = event
    event.place = sight.index.citation(of: sight.clause)
    event.words = sight.index.words(of: sight.clause)
    if event.path.isEmpty { event.path = sight.state.path }
    return event
  }

  /// Goes one commit back; nil where the clause began or history ends.
  private mutating func step(
    _ sight: inout Sight, _ end: inout HistoryEnd
  ) throws(GitFailure) -> Sight? {
    if sight.commit.isShallowBoundary {
      end = .cut(depth: depth, at: sight.commit.id)
      return nil
    }
    var parents: [Sight] = []
    for id in sight.commit.parents {
      let parent = try tracker.repository.commit(id)
      guard let state = try tracker.earlier(sight.state, of: sight.commit, in: parent) else {
        continue
      }
      if state == sight.state {
        depth += 1
        sight.commit = parent
        return sight
      }
      if let found = try self.sight(parent, state) { parents.append(found) }
    }
    if let same = parents.first(where: { !differs(sight, $0) }) {
      depth += 1
      return same
    }
    if let earlier = parents.first {
      depth += 1
      events.append(try event(sight, earlier))
      return earlier
    }
    if let origin = try origin(of: sight) {
      depth += 1
      events.append(try event(sight, origin))
      return origin
    }
    events.append(try event(sight, nil))
    return nil
  }

  private func differs(_ new: Sight, _ old: Sight) -> Bool {
    new.clause.own != old.clause.own || new.clause.parent != old.clause.parent
      || new.state.path != old.state.path || new.document != old.document
  }

  /// The clause in another document that the commit took it out of.
  private mutating func origin(of sight: Sight) throws(GitFailure) -> Sight? {
    guard let first = sight.commit.parents.first else { return nil }
    let parent = try tracker.repository.commit(first)
    let name = clause.description
    for change in try tracker.repository.changes(
      fromTree: parent.tree, toTree: sight.commit.tree)
    {
      guard let old = change.old, old.path.hasSuffix(".xml"), old.path != sight.state.path,
        try tracker.mentions(name, old.id)
      else { continue }
      // Where the other file keeps the clause, as a derived document does, nothing was moved.
      if let new = change.new, try tracker.mentions(name, new.id) { continue }
      guard let id = try tracker.version(of: old.id).id else { continue }
      tracker.follow(id)
      let state = DocumentState(path: old.path, blob: old.id)
      if let found = try self.sight(parent, state) { return found }
      tracker.follow(sight.document)
    }
    return nil
  }

  private mutating func event(_ new: Sight, _ old: Sight?) throws(GitFailure) -> ClauseEvent {
    let meta = try tracker.version(of: new.state.blob).meta
    var event = ClauseEvent(
      kind: .created, commit: new.commit, document: new.document, path: new.state.path,
      revision: meta?.revision, state: meta?.state, place: new.index.citation(of: new.clause),
      words: new.index.words(of: new.clause))
    guard let old else { return event }
    let words = old.index.words(of: old.clause)
    if words != event.words { event.earlierWords = words }
    if old.state.path != new.state.path { event.earlierPath = old.state.path }
    if old.document != new.document {
      event.kind = .transferred
      event.earlierDocument = old.document
      event.earlierPlace = old.index.citation(of: old.clause)
    } else if old.clause.parent != new.clause.parent {
      event.kind = .moved
      event.earlierPlace = old.index.citation(of: old.clause)
    } else {
      event.kind = old.clause.own == new.clause.own ? .moved : .changed
    }
    return event
  }

  private mutating func sight(
    _ commit: CommitInfo, _ state: DocumentState
  ) throws(GitFailure) -> Sight? {
    guard let index = try index(of: state.blob), let found = index[clause] else { return nil }
    return Sight(
      commit: commit, document: tracker.document, state: state, index: index, clause: found)
  }

  /// The clauses of a blob; those of the last few are kept.
  private mutating func index(of blob: ObjectID) throws(GitFailure) -> ClauseIndex? {
    if let known = indexes.first(where: { $0.blob == blob }) { return known.index }
    var index: ClauseIndex?
    if try tracker.mentions(clause.description, blob) {
      index = try tracker.tree(of: blob).map { ClauseIndex($0) }
    }
    if indexes.count >= 4 { indexes.removeFirst() }
    indexes.append((blob, index))
    return index
  }
}
