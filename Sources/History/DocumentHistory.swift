package import Corpus
package import Documents
package import GitStore
package import Model
package import XMLTree

/// A document along the first-parent line of a commit: every commit that changed it, newest first, and
/// the revisions that they make.
package struct DocumentHistory: Sendable {
  package let document: DocumentID
  package let steps: [DocumentStep]
  /// Newest first.
  package let revisions: [DocumentRevision]
  package let end: HistoryEnd
  /// Commits of the line that were read.
  package let depth: Int

  /// Reads the line from `commit` to its end.
  /// - Parameters:
  ///   - path: where the document stands in `commit`, from the root of the repository; only saves
  ///     time.
  ///   - approvals: the records that name the content of a revision.
  package static func read(
    _ document: DocumentID, from commit: ObjectID, in location: RepositoryLocation,
    prefix: String = "", path: String? = nil, approvals: [Approval] = [],
    limits: ParseLimits = ParseLimits()
  ) throws(GitFailure) -> DocumentHistory {
    let tracker = try DocumentTracker(document, in: location, prefix: prefix, limits: limits)
    let info = try tracker.repository.commit(commit)
    return try read(tracker, from: info, path, approvals, nil)
  }

  /// The same along a line that was read for many documents.
  /// - Parameter start: index of the first commit that is looked at.
  package static func read(
    _ document: DocumentID, on line: CommitLine, from start: Int = 0,
    in location: RepositoryLocation, prefix: String, path: String?, approvals: [Approval],
    limits: ParseLimits
  ) throws(GitFailure) -> DocumentHistory {
    let tracker = try DocumentTracker(document, in: location, prefix: prefix, limits: limits)
    return try read(tracker, from: line.commits[start], path, approvals, (line, start))
  }

  /// - Parameter place: the line, and where `commit` stands on it; nil to look at every commit.
  private static func read(
    _ tracker: consuming DocumentTracker, from commit: CommitInfo, _ path: String?,
    _ approvals: [Approval], _ place: (line: CommitLine, index: Int)?
  ) throws(GitFailure) -> DocumentHistory {
    let document = tracker.document
    var steps: [DocumentStep] = []
    var info = commit
    var state = try tracker.state(in: info, near: path)
    var lastPath = state?.path ?? path
    var place = place
    var depth = 1
    var end = HistoryEnd.beginning
    while true {
      if let (line, index) = place {
        // Nothing happens to the document in between.
        let next = line.next(touching: state?.path ?? lastPath, from: index)
        depth += next - index
        place = (line, next)
        info = line.commits[next]
      }
      guard !info.isShallowBoundary, let parentID = info.parents.first else {
        if info.isShallowBoundary { end = .cut(depth: depth, at: info.id) }
        if let state {
          steps.append(
            DocumentStep(
              commit: info, state: state, version: try tracker.version(of: state.blob)))
        }
        break
      }
      let parent: CommitInfo
      if let (line, index) = place {
        parent = line.commits[index + 1]
        place = (line, index + 1)
      } else {
        parent = try tracker.repository.commit(parentID)
      }
      let before: DocumentState?
      if parent.tree == info.tree {
        before = state
      } else if let state {
        before = try tracker.earlier(state, of: info, in: parent)
      } else if let lastPath {
        before = try tracker.state(at: lastPath, in: parent)
      } else {
        before = nil
      }
      if before != state {
        var step = DocumentStep(commit: info, state: state)
        if let state { step.version = try tracker.version(of: state.blob) }
        if let before, let state, before.path != state.path { step.movedFrom = before.path }
        steps.append(step)
      }
      state = before
      lastPath = before?.path ?? lastPath
      info = parent
      depth += 1
    }
    return DocumentHistory(
      document: document, steps: steps,
      revisions: try revisions(
        steps, approvals.filter { $0.document.document == document }, &tracker),
      end: end, depth: depth)
  }

  /// Revision N is the content that the approval of N names, else the newest state with that number.
  private static func revisions(
    _ steps: [DocumentStep], _ approvals: [Approval], _ tracker: inout DocumentTracker
  ) throws(GitFailure) -> [DocumentRevision] {
    var byNumber: [Int: [DocumentStep]] = [:]
    for step in steps {
      if let number = step.version?.meta?.revision { byNumber[number, default: []].append(step) }
    }
    var revisions: [DocumentRevision] = []
    for (number, steps) in byNumber {
      guard var chosen = steps.first else { continue }
      let approval = approvals.last { $0.document.revision == number }
      var agreement = DocumentRevision.Agreement.notApproved
      if let approval {
        agreement = .contentNotFound
        var seen: Set<ObjectID> = []
        for step in steps {
          guard let blob = step.state?.blob, seen.insert(blob).inserted else { continue }
          if try tracker.digest(of: blob) == approval.digest {
            (chosen, agreement) = (step, .approved)
            break
          }
        }
      }
      guard let state = chosen.state, let meta = chosen.version?.meta else { continue }
      revisions.append(
        DocumentRevision(
          number: number, commit: chosen.commit, state: state, meta: meta, approval: approval,
          agreement: agreement, steps: steps))
    }
    return revisions.sorted { $0.number > $1.number }
  }

  /// Revision `number`.
  package func revision(_ number: Int) -> RevisionAnswer {
    if let found = revisions.first(where: { $0.number == number }) { return .found(found) }
    return end == .beginning ? .none : .undetermined(end)
  }

  /// The revision in force on a day: the newest that had taken effect, unless it had ended. One that it
  /// has replaced does not come back.
  /// - Parameter tree: what the work tree says of the newest revision, where it knows more than the last
  ///   commit.
  package func inForce(on day: CivilDate, tree: DocumentMeta? = nil) -> RevisionAnswer {
    for revision in revisions {
      let standing =
        revision.number == tree?.revision
        ? tree?.standing(on: day, recorded: revision.meta.effective) : revision.standing(on: day)
      switch standing {
      case .inForce?: return .found(revision)
      case .notYet?, nil: continue
      case .ended?: return .none
      case .unclear?: return .unclear(revision)
      }
    }
    if end != .beginning { return .undetermined(end) }
    // Revisions that were never committed here may have been in force.
    let first = (revisions.map(\.number) + [tree?.revision].compactMap(\.self)).min()
    if let first, first > 1 { return .undetermined(.firstKnown(revision: first)) }
    return .none
  }
}
