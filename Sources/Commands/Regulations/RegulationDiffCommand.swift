import ArgumentParser
import Corpus
import Import
import Model
import Reports

/// `guiju regulation diff`.
struct RegulationDiffCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "diff", zh: "逐条比对两个版本或者两部法规", en: "compare two versions, or two regulations, by article",
      discussion: (
        """
        列出修改、新增、删除的条和条文序号调整。两边都有全文的，标出改动的文字；只有提纲的，说到款、项。

        示例：
          guiju regulation diff 行政处罚法                          最近两个版本
          guiju regulation diff 突发事件应对法 2007-08-30..2024-06-28
          guiju regulation diff 放射性污染防治法 生态环境法典
          guiju regulation diff 旧文本.txt 新文本.docx
        """,
        """
        Lists the articles that were modified, added, deleted and renumbered. Where both sides have their full
        text the changed words are marked; of outlines it tells the paragraphs and points.

        Examples:
          guiju regulation diff 行政处罚法                          its last two versions
          guiju regulation diff 突发事件应对法 2007-08-30..2024-06-28
          guiju regulation diff 放射性污染防治法 生态环境法典
          guiju regulation diff old.txt new.docx
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: helpText("法规、版本或者文件", "a regulation, a version of it, or a file", valueName: "A"))
  var first: String

  @Argument(
    help: helpText("另一个，或者 日期..日期", "the other one, or DATE..DATE", valueName: "B"))
  var second: String?

  @Option(help: helpText("输出格式", "output format"))
  var format: TableFileFormat = .text

  @Flag(
    name: .customLong("exit-code"),
    help: helpText("有差异时退出码为 1", "exit with 1 where there are differences"))
  var exitCode = false

  init() {}

  func run() async throws {
    let folder = global.folder
    let (old, new) = try await sides()
    let before = try await ComparedRegulation.find(old, in: folder) { try await library() }
    let after = try await ComparedRegulation.find(new, in: folder) { try await library() }
    for side in [before, after] where !side.regulation.hasStructure {
      throw CommandFailure.cannot(
        zh: "\(side.name)在法规库中只有登记事实，没有条文结构，无法比对；请先用 guiju regulation import 导入。",
        en: "The library knows \(side.name) by its facts only; import its text first.")
    }
    let comparison = RegulationComparison(before.regulation, after.regulation)
    try TableOutput.print(
      RegulationDiffTable(comparison, old: before.name, new: after.name).table, as: format)
    if exitCode, comparison.hasDifferences { throw ExitRequest(.findings) }
  }

  private func library() async throws -> RegulationLibrary {
    try await RegulationCommand.library(global.folder)
  }

  /// The two sides as words for the finder.
  private func sides() async throws -> (String, String) {
    if let second, let dots = second.firstRange(of: "..") {
      let name = first.split(separator: "@", maxSplits: 1).first.map(String.init) ?? first
      return (name + "@" + second[..<dots.lowerBound], name + "@" + second[dots.upperBound...])
    }
    if let second { return (first, second) }
    let library = try await library()
    let entry = try RegulationFinder(library: library).entry(first)
    let versions = library.versions(of: entry.regulation.key).map(\.regulation.facts.version)
    guard versions.count >= 2 else {
      throw CommandFailure.usage(
        zh: "法规库中《\(entry.regulation.title)》只有一个版本，请写明与什么比对。",
        en: "The library has one version of 《\(entry.regulation.title)》 only; name the other side.")
    }
    let key = entry.regulation.key
    return ("\(key)@\(versions[versions.count - 2])", "\(key)@\(versions[versions.count - 1])")
  }
}
