import ArgumentParser
import Corpus
import Documents
import Files
import Model
import XMLTree

/// `guiju fmt`.
struct FormatCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "fmt", zh: "统一排版，补永久标识；不改文字", en: "lay out files and give permanent ids; words stay",
      discussion: (
        """
        一段一行、两格缩进、属性次序固定，缺的标识随机补上，重复的标识留给原位置的那一处。文字一个不动；改前改后逐字比对，不一致就不写。

        示例：
          guiju fmt                       整个仓库
          guiju fmt procedures/a.xml      一个文件
          guiju fmt --check               只看哪些文件需要排版（流水线用）
          guiju fmt - < a.xml > b.xml     从标准输入到标准输出
        """,
        """
        One paragraph a line, two spaces a level, attributes in a fixed order; missing ids are given at random, and of two equal ids the one in its old place keeps it. No word changes: the text is compared before and after, and nothing is written where it differs.

        Examples:
          guiju fmt                       the whole repository
          guiju fmt procedures/a.xml      one file
          guiju fmt --check               which files need it (for a pipeline)
          guiju fmt - < a.xml > b.xml     from standard input to standard output
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: helpText("文件或者文件夹；- 为标准输入", "files or folders; - is standard input", valueName: "PATH"))
  var paths: [String] = []

  @Flag(
    help: helpText("不写，只列出需要排版的文件；有则退出码为 1", "write nothing, list what would change; exit 1 if any")
  )
  var check = false

  @Option(help: ArgumentHelp(visibility: .hidden))
  var seed: UInt64?

  init() {}

  func run() async throws {
    if paths == ["-"] { return try formatStandardInput() }
    let workspace = try Workspace.open(global.folder)
    let root = try workspace.requireRoot()
    let chosen = try paths.map { try workspace.relative($0, to: global.folder) }
    var generator = IDSource(seed: seed)
    let base = FormatBase(workspace)
    var changed: [String] = []
    var refused = 0
    for path in try DocumentPaths.inScope(root, chosen: chosen) {
      let full = root + "/" + path
      let bytes = try FileReader.readFile(full, maxBytes: ParseLimits().maxBytes)
      switch DocumentFormatting.format(bytes, base: base.document(path), &generator) {
      case .unchanged: continue
      case .refused(let why):
        refused += 1
        Console.note(Bilingual(zh: "\(path)：\(why.zh)", en: "\(path): \(why.en)"))
      case .formatted(let result):
        changed.append(path)
        if !check { try AtomicWriter.write(result, to: full, within: root) }
      }
    }
    for path in changed { try Console.print(path + "\n") }
    Console.note(
      check
        ? Bilingual(
          zh: changed.isEmpty ? "排版均已统一。" : "\(changed.count) 个文件需要排版。",
          en: changed.isEmpty ? "Every file is laid out." : "\(changed.count) files need layout.")
        : Bilingual(
          zh: changed.isEmpty ? "没有需要改动的文件。" : "排版了 \(changed.count) 个文件。",
          en: changed.isEmpty ? "Nothing to do." : "Laid out \(changed.count) files."))
    if refused > 0 { throw ExitRequest(.failure) }
    if check, !changed.isEmpty { throw ExitRequest(.findings) }
  }

  private func formatStandardInput() throws {
    let bytes = try FileReader.readStandardInput(maxBytes: ParseLimits().maxBytes)
    var generator = IDSource(seed: seed)
    switch DocumentFormatting.format(bytes, base: nil, &generator) {
    case .unchanged: try CommandContext.current.output.write(bytes)
    case .formatted(let result): try CommandContext.current.output.write(result)
    case .refused(let why): throw CommandFailure(.failure, why)
    }
  }
}
