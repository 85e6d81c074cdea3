import ArgumentParser
import Diagnostics
import Model
import Reports
import Rules

/// `guiju rules`.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "rules", zh: "列出全部校验规则", en: "list all rules",
      discussion: (
        """
        示例：
          guiju rules
          guiju rules --format csv > 规则.csv
          guiju rules --pages docs/rules     每条规则写一页说明（Markdown）
        """,
        """
        Examples:
          guiju rules
          guiju rules --format csv > rules.csv
          guiju rules --pages docs/rules     write a page for each rule (Markdown)
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Option(help: helpText("输出格式", "output format"))
  var format: TableFormat = .text

  @Option(
    help: helpText("每条规则一页，写到这个文件夹", "write a page for each rule to this folder", valueName: "DIR"))
  var pages: String?

  init() {}

  func run() throws {
    if let pages {
      let folder = pages.hasPrefix("/") ? pages : global.folder + "/" + pages
      for name in try RulePages.write(to: folder) { try Console.print(pages + "/" + name + "\n") }
      return
    }
    let rows = RuleRegistry.all.map { entry -> [TableCell] in
      let rule = entry.metadata
      return [
        TableCell(rule.code), TableCell(rule.family.name), TableCell(rule.title),
        TableCell(rule.severity.name), TableCell(rule.slug), TableCell(rule.since),
      ]
    }
    let table = Table(
      name: "rules", caption: Bilingual(zh: "校验规则", en: "Rules"),
      columns: [
        TableColumn(key: "code", title: Bilingual(zh: "代码", en: "Code"), characters: 4),
        TableColumn(key: "family", title: Bilingual(zh: "类别", en: "Family"), weight: 2),
        TableColumn(key: "title", title: Bilingual(zh: "题名", en: "Title"), weight: 4),
        TableColumn(key: "severity", title: Bilingual(zh: "级别", en: "Level"), characters: 4),
        TableColumn(key: "slug", title: Bilingual(zh: "英文名", en: "Slug"), weight: 3),
        TableColumn(key: "since", title: Bilingual(zh: "始于", en: "Since"), characters: 3),
      ],
      rows: rows,
      notes: [
        Bilingual(
          zh: "共 \(rows.count) 条。guiju explain 代码 查看说明和正反例。",
          en: "\(rows.count) rules. `guiju explain CODE` gives the reason and examples.")
      ])
    try TableOutput.print(table, as: format)
  }
}
