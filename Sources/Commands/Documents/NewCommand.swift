import ArgumentParser
import Corpus
import Documents
import Files
import Model
import XMLTree

/// `guiju new`.
struct NewCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "new", zh: "从骨架起草一份新文件", en: "start a document from a skeleton",
      discussion: (
        """
        KIND：procedure 统一程序、implementation 实施细则、plan-onsite 场内预案、plan-offsite 场外预案、template 执法文书格式文本。
        仓库的 templates/document 中有同名骨架的，用仓库自己的。

        示例：
          guiju new procedure IP-030 --title 核动力厂放射性废物监督检查程序
          guiju new plan-onsite EP-HL-02 --title 海岭核电厂场内核事故应急预案
          guiju new implementation EC-IP-024 --baseline IP-024@4
        """,
        """
        KIND: procedure, implementation, plan-onsite, plan-offsite, template.
        A skeleton of that name in the repository's own templates/document comes first.

        Examples:
          guiju new procedure IP-030 --title 核动力厂放射性废物监督检查程序
          guiju new plan-onsite EP-HL-02 --title 海岭核电厂场内核事故应急预案
          guiju new implementation EC-IP-024 --baseline IP-024@4
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("文件种类", "kind of document", valueName: "KIND"))
  var kind: String

  @Argument(help: helpText("文件标识，如 IP-030", "document id, e.g. IP-030", valueName: "ID"))
  var id: String

  @Option(help: helpText("文件名称", "title"))
  var title: String?

  @Option(help: helpText("文件编号", "printed number"))
  var number: String?

  @Option(
    help: helpText("实施细则所依据的统一程序", "the baseline of an implementing document", valueName: "DOC@REV")
  )
  var baseline: String?

  @Option(help: helpText("改用该骨架文件", "use this skeleton instead", valueName: "FILE"))
  var from: String?

  @Option(name: .customLong("output"), help: helpText("写到这里", "where to write", valueName: "FILE"))
  var output: String?

  @Option(help: ArgumentHelp(visibility: .hidden))
  var seed: UInt64?

  init() {}

  func run() async throws {
    let context = CommandContext.current
    guard DocumentID(id) != nil else {
      throw CommandFailure.usage(
        zh: "“\(id)”不是文件标识：用大写字母、连字符和数字，如 IP-030。",
        en: "“\(id)” is no document id: capital letters, hyphens and digits, e.g. IP-030.")
    }
    let workspace = try Workspace.open(global.folder)
    let root = try workspace.requireRoot()
    let skeleton = try SkeletonLibrary(root: root).skeleton(kind, from: from, folder: global.folder)
    if skeleton.placeholders.contains("baseline"),
      baseline.flatMap({ DocumentReference($0) }) == nil
    {
      throw CommandFailure.usage(
        zh: "实施细则要用 --baseline 指明所依据的统一程序，如 IP-024@4。",
        en: "Name the baseline with --baseline, e.g. IP-024@4.")
    }
    let loaded = try await CorpusReading.load(.folder(root: root), asOf: context.today)
    if let other = loaded.documents.first(where: { $0.id?.description == id }) {
      throw CommandFailure.usage(
        zh: "文件标识 \(id) 已被 \(other.path) 使用。", en: "\(other.path) has the id \(id) already.")
    }
    let path = try target(skeleton, root)
    let text = skeleton.fill([
      "id": id, "title": title ?? "（文件名称）", "number": number ?? id,
      "date": context.today.description, "baseline": baseline ?? "",
    ])
    var generator = IDSource(seed: seed)
    let bytes: [UInt8]
    switch DocumentFormatting.format(Array(text.utf8), base: nil, &generator) {
    case .formatted(let result): bytes = result
    case .unchanged: bytes = Array(text.utf8)
    case .refused(let why): throw CommandFailure(.failure, why)
    }
    if (try? FileFacts(of: path.full)) != nil {
      throw FileFailure(.alreadyExists, operation: "write", path: path.shown)
    }
    try Folders.create(PathText.parent(of: path.full))
    try AtomicWriter.write(bytes, to: path.full, within: root)
    try Console.print(path.shown + "\n")
    Console.note(
      Bilingual(
        zh: "已起草。写完后运行 guiju fmt 和 guiju check \(path.shown)。",
        en: "Started. When written, run `guiju fmt` and `guiju check \(path.shown)`."))
  }

  private func target(_ skeleton: Skeleton, _ root: String) throws -> (full: String, shown: String)
  {
    if let output {
      let full = PathText.normalised(
        output.hasPrefix("/") ? output : global.folder + "/" + output)
      return (full, output)
    }
    let shown = skeleton.folder + "/" + id + ".xml"
    return (root + "/" + shown, shown)
  }
}
