import ArgumentParser
import Citations
import Corpus
import Files
import Model
import Reports
import XMLTree

/// `guiju cite`.
struct CiteCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "cite", zh: "找出文字中的法规、标准和文件引用，并核对所引条款",
      en: "find citations of law, standards and documents, and check them",
      discussion: (
        """
        可以用于任何 UTF-8 文本，也可以用于受控文件；不给文件时读标准输入。逐处说明所引的是哪部法规哪个版本的哪一条，或者为什么找不到：名称不明、没有这一条款、尚未施行、已废止（附新旧条文对照表的对应条文和核定人）。
        在规矩仓库中用仓库的法规库，在别处用程序自带的法规提纲。

        示例：
          guiju cite 意见.txt
          echo '依照《核安全法》第五十五条第二款' | guiju cite
          guiju cite 通知.txt --as-of 2019-12-16        按那一天施行的法规核对
          guiju cite --tag procedures/a.xml --dry-run    先看会加上哪些标注
          guiju cite --tag procedures/a.xml              给没有标注的引用加上 <cite>，文字不变
        """,
        """
        Works on any UTF-8 text and on controlled documents; without files it reads standard input. For each citation it tells the provision and version meant, or why there is none: name unknown, no such provision, not yet in force, repealed (with the successor from the concordance and who verified it).
        In a guiju repository its library is used, elsewhere the outlines that come with the program.

        Examples:
          guiju cite opinion.txt
          echo '依照《核安全法》第五十五条第二款' | guiju cite
          guiju cite notice.txt --as-of 2019-12-16       against the law in force on that day
          guiju cite --tag procedures/a.xml --dry-run    which tags would be set
          guiju cite --tag procedures/a.xml              puts <cite> around citations without a tag; no word changes
        """
      ))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("文件；- 为标准输入", "files; - is standard input", valueName: "FILE"))
  var files: [String] = []

  @Option(help: helpText("输出格式", "output format"))
  var format: Format = .text

  @Option(
    name: .customLong("as-of"),
    help: helpText("按哪一天施行的法规核对", "the day whose law is meant", valueName: "DATE"))
  var asOf: String?

  @Flag(help: helpText("给受控文件中没有标注的引用加上 <cite>", "put <cite> around citations without a tag"))
  var tag = false

  @Flag(
    name: .customLong("dry-run"),
    help: helpText("与 --tag 合用：只显示，不写", "with --tag: show, do not write"))
  var dryRun = false

  init() {}

  func run() async throws {
    let context = CommandContext.current
    let day = try DayOption.parse(asOf, "--as-of") ?? context.today
    if tag, files.isEmpty || files == ["-"] {
      throw CommandFailure.usage(
        zh: "--tag 要写明文件。", en: "--tag needs the names of files.")
    }
    if dryRun, !tag {
      throw CommandFailure.usage(
        zh: "--dry-run 与 --tag 合用。", en: "--dry-run goes with --tag.")
    }
    let names = files.isEmpty ? ["-"] : files
    let texts = try names.map { try read($0) }
    let lookup = try await CitationLookup(folder: global.folder, day: day, texts: texts)
    if tag {
      try CitationTagging(lookup: lookup, dryRun: dryRun)
        .run(zip(files, texts).map { (path($0), $0, $1) })
      return
    }
    let results = try zip(names, texts).map { name, bytes in
      try CitedFile(name: name, bytes: bytes, lookup)
    }
    switch format {
    case .json: try Console.print(JSONWriter.document(CitedFile.json(results, day)))
    case .text:
      for result in results { try Console.print(result.text(context.language)) }
      let count = results.reduce(0) { $0 + $1.mentions.count }
      let missing = results.reduce(0) { $0 + $1.mentions.count { !$0.isInOrder } }
      Console.note(
        Bilingual(
          zh: "引用 \(count) 处，其中 \(missing) 处没有找到所引条款、法规不是施行中或者无法判定。按 \(day.chinese) 施行的法规。",
          en:
            "\(count) citations; \(missing) lead to no provision, or to one that is not in force, or cannot be decided. Law as of \(day)."
        ))
    }
  }

  private func read(_ file: String) throws -> [UInt8] {
    let limit = ParseLimits().maxBytes
    return file == "-"
      ? try FileReader.readStandardInput(maxBytes: limit)
      : try FileReader.readFile(path(file), maxBytes: limit, followingLinks: !tag)
  }

  private func path(_ file: String) -> String {
    file.hasPrefix("/") ? file : global.folder + "/" + file
  }
}
