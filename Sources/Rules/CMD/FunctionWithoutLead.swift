import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// CMD007
struct FunctionWithoutLead: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "CMD007", slug: "function-without-lead",
    title: Bilingual(zh: "职责无人承担", en: "a function that nobody leads"),
    severity: .error,
    rationale: Bilingual(
      zh: "监测、剂量评价、医疗、治安这些职能，哪一项没有牵头单位，各家都会以为由别人承担。",
      en:
        "Monitoring, dose assessment, medical care, order: what nobody leads everybody takes for the task of another."
    ),
    remedy: Bilingual(
      zh: "在场外（政府）预案中写明该职能的牵头单位和决策单位。",
      en: "The off-site plan names who leads and who decides the function."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example(false),
    passing: example(true))

  private static func example(_ isLed: Bool) -> RuleExample {
    func command(_ id: String, _ function: String) -> String {
      ExamplePlan.block(
        "command", id,
        #"function="\#(function)" lead="party:province" level="eq:nuclear-state:场外应急" from="event""#,
        "由省核应急办公室负责。")
    }
    let body =
      command("aexamp33", "offsite-command") + (isLed ? command("bexamp33", "dose-assessment") : "")
    return ExamplePlan.example(
      [
        ExamplePlan("EP-901", "province", body) {
          $0.scope = "province"
          $0.codes = "990000"
        }
      ], [functions])
  }

  private static let functions = RuleExample.File(
    "registry/code-lists.xml",
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <codeLists xmlns="urn:guiju:1" id="REG-CODES" schemaVersion="1">
      <header date="2026-09-01">
        <title>代码表</title>
      </header>
      <list key="function" title="应急职能">
        <code value="offsite-command" zh="场外应急指挥" en="off-site command" state="verified"/>
        <code value="dose-assessment" zh="剂量评价" en="dose assessment" state="verified"/>
      </list>
      <list key="led-function-nuclear" title="必须有牵头单位的职能">
        <code value="dose-assessment" zh="剂量评价" en="dose assessment" state="verified"/>
      </list>
    </codeLists>

    """)

  /// Functions of the register that must have a lead at the gravest level, by family of plans.
  private static let list = "led-function-"

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    var told: Set<String> = []
    for table in CommandTable.of(corpus) {
      guard let family = table.group.family,
        let row = corpus.registry.rows[.codeLists]?[Self.list + family],
        let plan = offsitePlan(table, index)
      else { continue }
      sink.cover()
      for code in row.entry.children {
        guard let function = code[.value], !isLed(table.cells(of: function), index),
          told.insert("\(plan)/\(function)").inserted
        else { continue }
        let name = index.code(function, list: "function", corpus)
        let led = table.cells(of: function).flatMap(\.entries).first
        let mention = table.mentions[function]?.first
        let basis = corpus.index(ofPath: row.origin.path).map {
          [
            RawFinding.Related(
              document: $0, node: code.node,
              message: Bilingual(
                zh: "依据：\(code[.source] ?? "代码表")，必须有牵头单位的职能",
                en: "basis: \(code[.source] ?? "code list"); functions that need a lead"))
          ]
        }
        sink.report(
          Bilingual(
            zh: led == nil
              ? "“\(name.zh)”在各预案中都没有写明由谁指挥（牵头）。"
              : "“\(name.zh)”只在较低的等级写明由谁指挥（牵头），最高等级时没有。",
            en: led == nil
              ? "No plan says who leads “\(name.en)”."
              : "“\(name.en)” has a lead at lower levels and none at the gravest."),
          at: led?.place.node ?? mention?.place.node,
          in: led?.place.document ?? mention?.place.document ?? index.plans[plan].document,
          help: Bilingual(
            zh: "由\(index.owner(ofPlan: plan).zh)在其预案中写明牵头单位；由别的单位承担的，在该单位的预案中写明。",
            en:
              "\(index.owner(ofPlan: plan).en) names the lead; where another body has the task, its plan says so."
          ),
          related: basis ?? [], discriminator: "\(family)/\(function)",
          cap: code[.state] == "verified" ? nil : .warning)
      }
    }
  }

  /// Whether somebody leads at every level, or at the gravest of a scale.
  private func isLed(_ cells: [CommandCell], _ index: AlignmentIndex) -> Bool {
    cells.contains { cell in
      cell.level.map { $0 == index.planSet.levels.values(of: $0.scale).last } ?? true
    }
  }

  /// The plan of the widest territory that gives out commands: without an off-site plan in the set nobody
  /// can say that a function is led nowhere.
  private func offsitePlan(_ table: CommandTable, _ index: AlignmentIndex) -> Int? {
    ["region", "province", "city", "county"].lazy.compactMap { scope in
      table.group.plans.first { plan in
        index.plans[plan].scope == scope && !index.plans[plan].elements(.command).isEmpty
      }
    }.first
  }
}
