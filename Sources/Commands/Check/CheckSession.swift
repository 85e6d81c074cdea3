import Corpus
import Diagnostics
import GitStore
import Model
import Rules

/// One run of `check`: which states are checked, and which findings are new.
struct CheckSession {
  struct Result {
    var report: CheckReport
    /// Fingerprints that were there before: shown or not, they do not fail.
    var existing: Set<String>
    var notes: [Bilingual]
    var coversNothing: Bool
  }

  let workspace: Workspace
  let paths: [String]
  let workers: Int

  init(workspace: Workspace, paths: [String], workers: Int) {
    self.workspace = workspace
    self.paths = paths
    self.workers = workers
  }

  mutating func run(_ request: CheckRequest) async throws -> Result {
    if let range = request.range { return try await run(range: range, request) }
    let state = request.at ?? (workspace.root == nil ? "HEAD" : "worktree")
    let choice = try SourceChoice.resolve(state, in: workspace)
    var result = Result(
      report: try await report(choice, request.asOf), existing: [], notes: [],
      coversNothing: false)
    result.coversNothing = Self.coversNothing(result.report)
    if let horizon = request.horizon {
      let later = Self.adding(horizon, to: request.asOf)
      let now = Set(result.report.findings.map(\.fingerprint))
      result.report = try await report(choice, later)
      result.existing = now
      result.notes.append(
        Bilingual(
          zh: "以下按 \(later) 判断；与 \(request.asOf) 相比新出现的问题。",
          en: "As of \(later): what is new compared with \(request.asOf)."))
    }
    if let since = request.since {
      let earlier = try SourceChoice.resolve(since, in: workspace)
      let before = try await report(earlier, request.asOf)
      result.existing.formUnion(before.findings.map(\.fingerprint))
    }
    if !request.all, request.horizon != nil || request.since != nil {
      let existing = result.existing
      result.report.findings.removeAll { existing.contains($0.fingerprint) }
    }
    return result
  }

  // MARK: Ranges

  private func run(range text: String, _ request: CheckRequest) async throws -> Result {
    let location = try workspace.requireRepository()
    let range = try CommitRange.resolve(text, in: workspace, location)
    var notes = range.notes
    let tip = try SourceChoice.of(range.tip, name: text, workspace, location)
    let touched = try range.touchesDocuments(location, prefix: workspace.prefix)
    var result = Result(
      report: try await report(tip, request.asOf), existing: [], notes: [], coversNothing: false)
    // A range that touches no document has nothing to answer for, whatever else is there.
    result.coversNothing = touched && Self.coversNothing(result.report)
    if let start = range.start {
      let before = try await report(
        SourceChoice.of(start, name: text, workspace, location), request.asOf)
      result.existing = Set(before.findings.map(\.fingerprint))
    }
    if !touched {
      notes.append(
        Bilingual(
          zh: "这段提交没有改动任何受控文件。", en: "The range touches no controlled document."))
    }
    if request.eachCommit {
      let (more, passed) = try await eachCommit(range, location, request, result)
      result.report.findings += more
      result.report.findings.sort(by: Finding.isOrderedBefore)
      notes += passed
    }
    if !request.all {
      let existing = result.existing
      result.report.findings.removeAll { existing.contains($0.fingerprint) }
    }
    result.notes = notes
    return result
  }

  /// Findings that some commit of the range brought and a later one took away.
  private func eachCommit(
    _ range: CommitRange, _ location: RepositoryLocation, _ request: CheckRequest, _ tip: Result
  ) async throws -> ([Finding], [Bilingual]) {
    var known = tip.existing.union(tip.report.findings.map(\.fingerprint))
    var found: [Finding] = []
    let commits = try range.commits(location)
    for commit in commits where commit != range.tip {
      let choice = try SourceChoice.of(
        commit, name: String(commit.hex.prefix(10)), workspace, location)
      for finding in try await report(choice, request.asOf).findings
      where known.insert(finding.fingerprint).inserted {
        var passing = finding
        let short = String(commit.hex.prefix(10))
        passing.message = Bilingual(
          zh: "〔提交 \(short) 中出现，其后已消除〕" + finding.message.zh,
          en: "[in commit \(short), gone later] " + finding.message.en)
        found.append(passing)
      }
    }
    return (
      found,
      [
        Bilingual(
          zh: "逐个校验了 \(commits.count) 个提交。", en: "Checked each of \(commits.count) commits.")
      ]
    )
  }

  // MARK: One state

  private func report(_ choice: SourceChoice, _ day: CivilDate) async throws -> CheckReport {
    var options = CheckOptions(
      asOf: day, workers: workers, tool: Version.tool, sourceName: choice.name)
    options.paths = paths.filter { !$0.isEmpty }
    options.commit = choice.commit?.hex
    let outcome = try await Checker(source: choice.source, base: choice.base).run(options)
    Lasting.hold(outcome.corpus)
    return outcome.report
  }

  private static func coversNothing(_ report: CheckReport) -> Bool {
    report.scope.checked.isEmpty
  }

  /// Working days are counted as days here: a look ahead needs no calendar.
  private static func adding(_ span: TimeSpan, to day: CivilDate) -> CivilDate {
    day.adding(months: span.months).adding(days: span.days + span.seconds / 86_400)
  }
}
