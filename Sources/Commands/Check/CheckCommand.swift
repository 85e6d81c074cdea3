import ArgumentParser
import Corpus
import Diagnostics
import Files
import GitStore
import Model
import Reports
import Rules

/// `guiju check`.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "check", zh: "校验仓库中的文件", en: "check the documents of the repository",
      discussion: (
        """
        校验只读：不改动工作区、暂存区和对象库。没有改动的文件的结论取自缓存（git 目录下的 guiju/，随时可删）。

        示例：
          guiju check                                      校验工作区
          guiju check procedures/inspection                只报该文件夹的问题
          guiju check --at index                           校验暂存区（提交之前）
          guiju check --at v4 --format json                校验某个版本
          guiju check --range origin/main..HEAD            只报一段提交新增的问题
          guiju check --horizon P90D                       九十天之后会出现什么问题
          guiju check --format sarif --output guiju.sarif  给流水线用的报告
          guiju check --known 存量问题清单.txt             存量问题不再报错
        """,
        """
        A check only reads: work tree, index and objects stay as they are. What is known of unchanged files
        comes from a cache (guiju/ in the git directory, safe to delete).

        Examples:
          guiju check                                      check the work tree
          guiju check procedures/inspection                findings of that folder only
          guiju check --at index                           what is staged, before a commit
          guiju check --at v4 --format json                a revision
          guiju check --range origin/main..HEAD            only what a range of commits brought
          guiju check --horizon P90D                       what will be wrong in ninety days
          guiju check --format sarif --output guiju.sarif  a report for a pipeline
          guiju check --known known.txt                    accept what was there before
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: helpText("只报这些文件或者文件夹的问题", "report only these files or folders", valueName: "PATH"))
  var paths: [String] = []

  @Option(
    name: .customLong("at"),
    help: helpText(
      "校验哪个状态：worktree 工作区、index 暂存区，或者一个版本",
      "the state to check: worktree, index, or a revision", valueName: "STATE"))
  var at: String?

  @Option(help: helpText("只报 A 之后新增的问题", "report findings that are new since A", valueName: "A..B"))
  var range: String?

  @Flag(
    help: helpText(
      "与 --range、--since 或 --horizon 同用：原有的问题也报",
      "with --range, --since or --horizon: the others too"))
  var all = false

  @Flag(
    name: .customLong("each-commit"),
    help: helpText("与 --range 同用：逐个提交校验，中途出现过的问题也算", "with --range: check every commit of it"))
  var eachCommit = false

  @Option(
    help: helpText(
      "只因该版本之后新增的问题判为不通过", "fail only on findings that are new since REV", valueName: "REV"))
  var since: String?

  @Option(
    name: .customLong("as-of"),
    help: helpText(
      "按哪一天判断，默认今天（北京时间）", "the day to answer for; today in Shanghai by default", valueName: "DATE")
  )
  var asOf: String?

  @Option(
    help: helpText(
      "向后推多久，如 P90D：报届时新出现的问题", "look ahead, e.g. P90D: what will be new by then", valueName: "P90D"
    ))
  var horizon: String?

  @Option(help: helpText("输出格式", "output format"))
  var format: CheckFormat = .text

  @Option(
    name: .customLong("output"),
    help: helpText("写到文件，而不是标准输出", "write to a file instead of standard output", valueName: "FILE"))
  var output: String?

  @Option(
    name: .customLong("fail-on"),
    help: helpText("达到哪一级判为不通过", "the level that makes the check fail"))
  var failOn: Severity = .error

  @Option(help: helpText("无法判定的问题：只报告，或者判为不通过", "undetermined findings: report only, or fail"))
  var undetermined: UndeterminedPolicy = .report

  @Flag(
    help: helpText("从严：警告也判为不通过，无法判定判为不通过", "strict: warnings and undetermined findings fail too"))
  var strict = false

  @Option(
    help: helpText(
      "存量问题清单：其中的问题不再判为不通过（本命令的 json、sarif 输出或者指纹清单）",
      "known findings that no longer fail: an earlier json or sarif output, or a list of fingerprints",
      valueName: "FILE"))
  var known: String?

  @Flag(
    name: .customLong("no-quotes"),
    help: helpText("报告中不引文件原文", "leave the documents' words out of the report"))
  var noQuotes = false

  @Flag(
    name: .customLong("no-cache"),
    help: helpText(
      "不用也不写 git 目录下 guiju/ 中的缓存：每份文件重新校验；结果相同",
      "neither use nor write the cache, guiju/ in the git directory: every file is checked again; the result is the same"
    ))
  var noCache = false

  @Flag(
    name: .shortAndLong,
    help: helpText("列出例外覆盖的问题和依据", "list waived findings and each rule's basis"))
  var verbose = false

  @Option(help: ArgumentHelp(visibility: .hidden))
  var jobs: Int?

  init() {}

  func validate() throws {
    if let asOf, CivilDate(asOf) == nil {
      throw ValidationError(words("日期写成 2026-11-23 的样子。", "A date is written 2026-11-23."))
    }
    if let horizon, TimeSpan(horizon) == nil {
      throw ValidationError(words("--horizon 写成 P90D 或者 P6M。", "--horizon is written P90D or P6M."))
    }
    if range != nil, at != nil || since != nil {
      throw ValidationError(
        words("--range 不能与 --at、--since 同用。", "--range excludes --at and --since."))
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs") }
  }

  func run() async throws {
    let context = CommandContext.current
    let workspace = try Workspace.open(global.folder)
    let day = asOf.flatMap { CivilDate($0) } ?? context.today
    var session = CheckSession(
      workspace: workspace, paths: try paths.map { try chosen($0, workspace) },
      workers: jobs ?? ProcessEnvironment.processorCount,
      memory: noCache || !paths.isEmpty ? nil : try CheckCache.open(workspace))
    let wanted = CheckRequest(
      at: at, range: range, eachCommit: eachCommit, since: since, asOf: day,
      horizon: horizon.flatMap { TimeSpan($0) }, all: all)
    let result = try await session.run(wanted)
    for note in result.notes { Console.note(note) }

    var options = ReportOptions(
      language: context.language, color: output == nil && context.usesColor, quotes: !noQuotes,
      width: output == nil ? context.width : nil, failOn: strict ? min(failOn, .warning) : failOn,
      undeterminedFails: strict || undetermined == .fail, verbose: verbose)
    options.repositoryURI = nil
    let text = CheckRenderer(options: options, rules: RuleSummaries.all)
      .render(result.report, as: format)
    if let output {
      let path = output.hasPrefix("/") ? output : global.folder + "/" + output
      try AtomicWriter.write(
        Array(text.utf8), to: path, within: PathText.parent(of: PathText.normalised(path)))
    } else {
      try Console.print(text)
    }
    try end(result, options)
  }

  private func end(_ result: CheckSession.Result, _ options: ReportOptions) throws {
    if result.coversNothing {
      throw CommandFailure.cannot(
        zh: "校验范围内没有任何文件：请核对 guiju.xml 中的文件夹设置和所给路径。",
        en: "Nothing is in scope: see the folders in guiju.xml and the paths given.")
    }
    let accepted = try known.map { try KnownFindings.read($0, folder: global.folder) } ?? []
    var decisive = result.report
    decisive.findings.removeAll {
      accepted.contains($0.fingerprint) || result.existing.contains($0.fingerprint)
    }
    if CheckConclusion.decisive(in: decisive, options: options) > 0 {
      throw ExitRequest(.findings)
    }
  }

  private func chosen(_ path: String, _ workspace: Workspace) throws -> String {
    guard !path.contains("*") else { return path }
    return try workspace.relative(path, to: global.folder)
  }
}

/// What an undetermined finding does to the conclusion.
enum UndeterminedPolicy: String, ExpressibleByArgument, CaseIterable {
  case report
  case fail
}

extension CheckFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {
  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
