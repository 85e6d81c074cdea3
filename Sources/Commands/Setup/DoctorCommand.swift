import ArgumentParser
import Cache
import Corpus
import Documents
import Files
import GitStore
import Model
import Rules

/// `guiju doctor`.
struct DoctorCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "doctor", zh: "查看本机和仓库是否就绪", en: "see whether machine and repository are ready",
      discussion: (
        """
        示例：
          guiju doctor
          guiju doctor --ci    在流水线中：浅克隆、合并方式等问题也说明
        """,
        """
        Examples:
          guiju doctor
          guiju doctor --ci    in a pipeline: shallow clones and merge methods too
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Flag(help: helpText("按流水线的要求查看", "judge by what a pipeline needs"))
  var ci = false

  init() {}

  func run() async throws {
    let context = CommandContext.current
    var examination = Examination(isPipeline: ci)
    try await examination.run(global.folder)
    var text = ""
    for line in examination.lines {
      text += "\(line.state.mark(context.language))  \(line.text[context.language])\n"
    }
    try Console.print(text)
    if examination.lines.contains(where: { $0.state == .wrong }) { throw ExitRequest(.failure) }
  }
}

/// What `doctor` looked at.
struct Examination {
  enum State {
    case good
    case notice
    case wrong

    func mark(_ language: Language) -> String {
      switch self {
      case .good: language == .chinese ? "正常" : "ok    "
      case .notice: language == .chinese ? "注意" : "notice"
      case .wrong: language == .chinese ? "有误" : "WRONG "
      }
    }
  }

  struct Line {
    var state: State
    var text: Bilingual
  }

  let isPipeline: Bool
  private(set) var lines: [Line] = []

  init(isPipeline: Bool) { self.isPipeline = isPipeline }

  mutating func run(_ folder: String) async throws {
    let context = CommandContext.current
    add(
      .good, zh: "\(Version.tool)，\(RuleRegistry.all.count) 条规则",
      en: "\(Version.tool), \(RuleRegistry.all.count) rules")
    add(.good, zh: "今天是 \(context.today)（北京时间）", en: "today is \(context.today) (Shanghai)")
    do {
      try SchemaLibrary.verify()
      add(.good, zh: "内置结构定义可用", en: "the built-in schemas work")
    } catch {
      let failure = FailureWords.of(error)
      lines.append(Line(state: .wrong, text: failure.message))
    }
    let workspace: Workspace
    do {
      workspace = try Workspace.open(folder)
    } catch {
      let failure = FailureWords.of(error)
      lines.append(Line(state: .wrong, text: failure.message))
      if let help = failure.help { lines.append(Line(state: .notice, text: help)) }
      return
    }
    try git(workspace)
    try await corpus(workspace)
  }

  private mutating func git(_ workspace: Workspace) throws {
    guard let location = workspace.repository else {
      add(
        .notice, zh: "这里不是 git 仓库：只能校验文件，不能按版本查询",
        en: "no git repository: files can be checked, revisions not")
      return
    }
    let repository = try location.open()
    add(.good, zh: "git 仓库：\(repository.gitFolder)", en: "git repository: \(repository.gitFolder)")
    switch try repository.head() {
    case .branch(let name, _): add(.good, zh: "当前分支 \(name)", en: "on branch \(name)")
    case .detached(let id):
      add(
        .good, zh: "游离的 HEAD \(id.hex.prefix(10))（流水线中属正常）",
        en: "detached HEAD \(id.hex.prefix(10)), normal in a pipeline")
    case .unborn: add(.notice, zh: "还没有提交", en: "no commit yet")
    }
    if repository.isShallow {
      add(
        isPipeline ? .wrong : .notice,
        zh: "浅克隆：历史不全，涉及历史的问题只能答“无法判定”；流水线中请设 GIT_DEPTH: \"0\"",
        en:
          "shallow clone: questions about history stay undetermined; set GIT_DEPTH: \"0\" in the pipeline"
      )
    }
    if repository.state() != .clean {
      add(
        .notice, zh: "有未完成的 git 操作：\(repository.state().rawValue)",
        en: "a git operation is unfinished: \(repository.state().rawValue)")
    }
    lines.append(
      Line(
        state: .good, text: CheckCache.words(CacheFolder(gitFolder: repository.gitFolder))))
    guard !isPipeline else {
      add(
        .notice, zh: "在网页上合并时，服务器上没有合并驱动：请用快进合并，或者在本机合并后推送",
        en:
          "merges made on the web page run without a merge driver: use fast-forward, or merge locally"
      )
      return
    }
    let hook = HookScript(isBare: repository.isBare)
    let path = try repository.hooksFolder() + "/" + hook.name
    if let bytes = try? FileReader.readFile(path, maxBytes: 1 << 20, followingLinks: true),
      HookScript.isOurs(bytes)
    {
      add(.good, zh: "\(hook.name) 钩子已安装", en: "the \(hook.name) hook is installed")
    } else {
      add(
        .notice, zh: "没有安装 \(hook.name) 钩子：guiju hooks install",
        en: "the \(hook.name) hook is not installed: guiju hooks install")
    }
    if !repository.isBare { lines.append(try MergeDriver.examine(workspace, repository)) }
  }

  private mutating func corpus(_ workspace: Workspace) async throws {
    guard let root = workspace.root else { return }
    if Workspace.configurationFolder(above: root) == nil {
      add(.notice, zh: "没有 guiju.xml，按默认设置运行", en: "no guiju.xml: defaults apply")
    }
    let loaded = try await CorpusReading.load(
      .folder(root: root), asOf: CommandContext.current.today)
    let controlled = loaded.documents.count { $0.kind?.isControlled ?? false }
    add(
      controlled > 0 ? .good : .notice, zh: "受控文件 \(controlled) 份",
      en: "\(controlled) controlled documents")
    for kind in RegistryKind.allCases where !loaded.registry.present.contains(kind) {
      add(
        .notice, zh: "registry 中没有\(kind.name.zh)（\(kind.rawValue)）",
        en: "registry has no \(kind.name.en) (\(kind.rawValue))")
    }
  }

  private mutating func add(_ state: State, zh: String, en: String) {
    lines.append(Line(state: state, text: Bilingual(zh: zh, en: en)))
  }
}
