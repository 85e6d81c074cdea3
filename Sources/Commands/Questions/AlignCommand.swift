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
          guiju align --scenario 场外应急 --format html > 衔接.html
          guiju align --format docx > 应急预案衔接对照表.docx
        """,
        """
        Examples:
          guiju align                                       every plan in force today
          guiju align EP-HL-01                              what concerns one plan
          guiju align --scenario 场外应急 --format html > align.html
          guiju align --format docx > crosswalk.docx
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("只看与这些预案有关的", "only what concerns these plans", valueName: "DOC"))
  var documents: [String] = []

  @Option(
    help: helpText(
      "只看一种触发：等级（场外应急、accident-grade:重大）或者事件", "one trigger: a level or an event",
      valueName: "S"))
  var scenario: String?

  @Option(
    name: .customLong("as-of"),
    help: helpText(
      "按哪一天有效的预案，默认今天（北京时间）", "plans in force on that day; today by default", valueName: "DATE"))
  var asOf: String?

  @Option(help: helpText("输出格式", "output format"))
  var format: TableFileFormat = .text

  init() {}

  func validate() throws {
    if let asOf, CivilDate(asOf) == nil {
      throw ValidationError(words("日期写成 2026-11-23 的样子。", "A date is written 2026-11-23."))
    }
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
        || ["REF001", "LIF002"].contains($0.metadata.code)
    }
    var options = CheckOptions(
      asOf: day, workers: ProcessEnvironment.processorCount, tool: Version.tool)
    options.onlyInForce = true
    options.keepsFacts = true
    let outcome = try await Checker(source: choice.source, rules: rules).run(options)
    let index = AlignmentIndex.of(outcome.corpus)
    guard !index.plans.isEmpty else {
      throw CommandFailure.cannot(
        zh: "\(day)没有一份有效的应急预案，没有可以审查的。", en: "No emergency plan is in force on \(day).")
    }
    for omission in index.planSet.omissions {
      let name = outcome.corpus.documents[omission.document].designation
      Console.note(
        Bilingual(
          zh: "\(name.zh)没有参加审查：\(omission.why.zh)",
          en: "\(name.en) takes no part: \(omission.why.en)"))
    }
    let plans = try chosen(index)
    let triggers = try triggers(index)
    var check = outcome.report
    if !plans.isEmpty {
      let paths = Set(plans.map { outcome.corpus.documents[index.plans[$0].document].path })
      check.findings.removeAll { finding in
        !paths.contains(finding.place.path)
          && !finding.related.contains { paths.contains($0.place.path) }
      }
    }
    let report = AlignmentReport(
      index: index, check: check, plans: plans, triggers: triggers,
      clauses: try clauses(index, outcome.corpus, choice.source))
    let table = TableOptions(
      language: context.language, color: context.usesColor, width: context.width,
      byteOrderMark: format == .csv)
    try Console.write(
      try AlignmentRenderer(report, options: table).file(as: format), as: format)
    if check.findings.contains(where: { $0.waiver == nil && $0.severity >= .error }) {
      throw ExitRequest(.findings)
    }
  }

  private func chosen(_ index: AlignmentIndex) throws -> Set<Int> {
    var plans: Set<Int> = []
    for name in documents {
      let found = index.plans.filter {
        $0.id?.description == name || $0.number == name || $0.title == name
          || "《\($0.title)》" == name
      }
      guard !found.isEmpty else {
        let known = index.plans.compactMap { $0.id?.description }.joined(separator: " ")
        throw CommandFailure(
          .usage,
          Bilingual(zh: "有效的预案中没有“\(name)”。", en: "No plan in force is called “\(name)”."),
          help: Bilingual(zh: "可以是：\(known)", en: "One of: \(known)"))
      }
      plans.formUnion(found.map(\.index))
    }
    return plans
  }

  private func triggers(_ index: AlignmentIndex) throws -> [Trigger] {
    guard let scenario else { return index.triggers }
    let found = index.triggers.filter { trigger in
      trigger.event == scenario
        || trigger.level.map { $0.value == scenario || "\($0.scale):\($0.value)" == scenario }
          ?? false
    }
    guard found.isEmpty else { return found }
    let levels = index.triggers.compactMap { $0.level.map { "\($0.scale):\($0.value)" } }
    let known = Set(levels + index.triggers.compactMap(\.event)).sorted().joined(separator: " ")
    throw CommandFailure(
      .usage,
      Bilingual(zh: "没有“\(scenario)”这种触发。", en: "No plan provides for “\(scenario)”."),
      help: Bilingual(zh: "可以是：\(known)", en: "One of: \(known)"))
  }

  /// Clause numbers of the messages.
  private func clauses(_ index: AlignmentIndex, _ corpus: Corpus, _ source: CorpusSource) throws
    -> [FactPlace: AlignmentReport.Clause]
  {
    let loader = CorpusLoader(source: source, schema: try SchemaLibrary.compiled())
    let paths = Set(index.plans.map { corpus.documents[$0.document].path })
    let files = try loader.reload(paths, limits: corpus.configuration.limits)
    var numbering: [String: Numbering] = [:]
    var clauses: [FactPlace: AlignmentReport.Clause] = [:]
    for message in index.messages {
      let path = corpus.documents[message.place.document].path
      guard let document = files[path]?.document,
        let element = Element(document, at: message.place.node)
      else { continue }
      let numbers =
        numbering[path]
        ?? Numbering(of: document.root, profile: files[path]?.facts?.meta?.numbering ?? .none)
      numbering[path] = numbers
      clauses[message.place] = .init(
        path: path, line: document.position(at: element.range.lowerBound).line,
        number: numbers.nearest(element))
    }
    return clauses
  }
}
