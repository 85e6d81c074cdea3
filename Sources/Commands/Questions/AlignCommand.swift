import Alignment
import ArgumentParser
import Corpus
import Diagnostics
import Documents
import Files
import Model
import Reports
import Rules
import XMLTree

/// `guiju align`: 衔接性审查.
struct AlignCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "align", zh: "衔接性审查：应急预案之间对得上吗", en: "whether the emergency plans line up",
      discussion: (
        """
        示例：
          guiju align                                       当日有效的全部预案
          guiju align EP-HL-01                              与一份预案有关的
          guiju align EP-HL-01 --with EP-PR-01              两份预案逐项对照
          guiju align --view command --view resources       只看指挥职能表和支援平衡表
          guiju align --as-of 2024-01-01                    那一天有效的各版
          guiju align EP-HL-01@4                            其中这一份按第4版（起草稿也可以）
          guiju align --scenario 场外应急                    只看一种应急状态
          guiju align --scenario 重大 --format html > 衔接.html
          guiju align --format docx > 应急预案衔接对照表.docx
        """,
        """
        Examples:
          guiju align                                       every plan in force today
          guiju align EP-HL-01                              what concerns one plan
          guiju align EP-HL-01 --with EP-PR-01              two plans, point by point
          guiju align --view command --view resources       the command and the support tables only
          guiju align --as-of 2024-01-01                    the revisions in force on that day
          guiju align EP-HL-01@4                            this one in revision 4, which may be a draft
          guiju align --scenario "general emergency"        one state only
          guiju align --scenario accident-grade:重大 --format html > align.html
          guiju align --format docx > crosswalk.docx
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: helpText(
      "只看与这些预案有关的；EP-HL-01@2 按第2版", "only what concerns these plans; EP-HL-01@2 in revision 2",
      valueName: "DOC"))
  var documents: [String] = []

  @Option(
    name: .customLong("with"),
    help: helpText(
      "只与这一份对照（可以重复）", "hold them against this plan only (may be repeated)", valueName: "DOC"))
  var others: [String] = []

  @Option(
    help: helpText(
      "只看一种情景：等级、事件或者单位，用“+”连接：重大+radiation-accident",
      "one scenario: a level, an event or a body, joined by “+”", valueName: "S"))
  var scenario: String?

  @Option(
    help: helpText(
      "只看这一张表（可以重复）", "this view only (may be repeated)", valueName: "VIEW"))
  var view: [AlignmentView] = []

  @Option(
    name: .customLong("as-of"),
    help: helpText(
      "按哪一天有效的各版，默认今天（北京时间）", "the revisions in force on that day; today by default",
      valueName: "DATE"))
  var asOf: String?

  @Option(help: helpText("输出格式", "output format"))
  var format: TableFileFormat = .text

  @Flag(help: ArgumentHelp(visibility: .hidden))
  var times = false

  init() {}

  func validate() throws {
    if !others.isEmpty, documents.isEmpty {
      throw ValidationError(
        words("--with 要同时写明拿哪一份预案去对照。", "--with needs the plan that is held against it."))
    }
    if let asOf, CivilDate(asOf) == nil {
      throw ValidationError(words("日期写成 2026-11-23 的样子。", "A date is written 2026-11-23."))
    }
  }

  /// A terminal first shows what is wrong; everything is there for paper, and for a question that is
  /// small enough to be read at once.
  private func views(of index: AlignmentIndex) -> Set<AlignmentView> {
    guard view.isEmpty else { return Set(view) }
    let isLarge = index.plans.count > 5 && documents.isEmpty && scenario == nil
    return format == .text && isLarge ? [.timeline, .findings] : Set(AlignmentView.allCases)
  }

  private static let families: Set<String> = [
    "COV", "NTF", "LVL", "CMD", "RES", "PRO", "END", "DRL",
  ]

  func run() async throws {
    let context = CommandContext.current
    let workspace = try Workspace.open(global.folder)
    let choice = try SourceChoice.readable("worktree", in: workspace)
    let day = asOf.flatMap { CivilDate($0) } ?? context.today
    let rules = RuleRegistry.all.filter {
      Self.families.contains(String($0.metadata.code.prefix(3)))
        || ["REF001", "REF002", "LIF002"].contains($0.metadata.code)
    }
    var options = CheckOptions(
      asOf: day, workers: ProcessEnvironment.processorCount, tool: Version.tool)
    options.keepsFacts = true
    let (asked, held) = (try documents.map(PlanName.init), try others.map(PlanName.init))
    options.chooseRevisions =
      PlanRevisions(names: asked + held, day: day, workspace: workspace, source: choice).choose
    let outcome = try await Checker(source: choice.source, rules: rules).run(options)
    let checked = ContinuousClock.now
    let index = AlignmentIndex.of(outcome.corpus)
    PlanRevisions.notes(on: outcome.corpus).forEach(Console.note)
    guard !index.plans.isEmpty else { throw Self.nothing(outcome.corpus) }
    let question = AlignmentQuestion(index: index, corpus: outcome.corpus)
    let selection = AlignmentSelection(
      plans: try question.plans(asked.map(\.name)), others: try question.plans(held.map(\.name)),
      triggers: try scenario.map { try question.triggers($0) } ?? index.triggers,
      isScenario: scenario != nil,
      views: views(of: index))
    let report = AlignmentReport(
      index: index, corpus: outcome.corpus, check: outcome.report, selection: selection,
      clauses: selection.needsClauses
        ? try PlanClauses(index: index, corpus: outcome.corpus, source: outcome.source).read()
        : [:])
    let table = TableOptions(
      language: context.language, color: context.usesColor, width: context.width,
      byteOrderMark: format == .csv)
    try Console.write(
      try AlignmentRenderer(report, options: table).file(as: format), as: format)
    if times {
      let steps = [
        ("load", outcome.times.load), ("alignment", outcome.times.rules),
        ("view", ContinuousClock.now - checked),
      ]
      for (name, time) in steps {
        let milliseconds = "\(time / .milliseconds(1))".prefix(8)
        Console.note(
          Bilingual(zh: "time \(name) \(milliseconds) ms", en: "time \(name) \(milliseconds) ms"))
      }
    }
    let isOpen = report.check.findings.contains { $0.waiver == nil && $0.severity >= .error }
    if isOpen { throw ExitRequest(.findings) }
  }

  /// Why there is nothing to review.
  private static func nothing(_ corpus: Corpus) -> CommandFailure {
    let day = corpus.asOf
    if corpus.inForce?.isUndetermined ?? false {
      return .cannot(
        zh: "\(day)有没有有效的应急预案，无法判定，没有可以审查的。",
        en: "Whether an emergency plan was in force on \(day) cannot be determined.")
    }
    return .cannot(
      zh: "\(day)没有一份有效的应急预案，没有可以审查的。", en: "No emergency plan is in force on \(day).")
  }
}

extension AlignmentView: ExpressibleByArgument {}
