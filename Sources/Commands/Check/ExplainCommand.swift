import ArgumentParser
import Model
import Reports
import Rules

/// `guiju explain`.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "explain", zh: "一条校验规则的说明和正反例", en: "what a rule means, with examples",
      discussion: (
        """
        示例：
          guiju explain SCH101
          guiju explain unexpected-element
        """,
        """
        Examples:
          guiju explain SCH101
          guiju explain unexpected-element
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("规则代码或者英文名", "code or slug of a rule", valueName: "CODE"))
  var rule: String

  init() {}

  func run() throws {
    let context = CommandContext.current
    guard let entry = RuleRegistry.find(rule) else {
      if let old = RuleRegistry.retired.first(where: { $0.code == rule.uppercased() }) {
        throw CommandFailure.usage(
          zh: "规则 \(old.code) 自 \(old.since) 起停用：\(old.reason)",
          en: "Rule \(old.code) is retired since \(old.since): \(old.reason)")
      }
      throw CommandFailure(
        .usage, Bilingual(zh: "没有规则“\(rule)”。", en: "There is no rule “\(rule)”."),
        help: Bilingual(zh: "guiju rules 列出全部规则。", en: "`guiju rules` lists all rules."))
    }
    try Console.print(
      RulePage(entry.metadata).text(
        context.language, width: context.width, color: context.usesColor))
  }
}
