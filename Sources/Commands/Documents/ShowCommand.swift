import ArgumentParser
import Corpus
import Documents
import GitStore
import History
import Model
import Reports
import XMLTree

/// `guiju show`.
struct ShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "show", zh: "看一份文件", en: "look at a document",
      discussion: (
        """
        文件可以用标识、文件编号、名称或者路径指明。

        示例：
          guiju show IP-024                                    在终端阅读
          guiju show IP-024 --format html > IP-024.html        封面、批准页、修改记录、目录和正文
          guiju show IP-024 --format docx > IP-024.docx        同上，用 Word 或者 WPS 打开
          guiju show IP-024 --view record --format docx > 记录表.docx   检查记录表
          guiju show 核动力厂应急准备监督检查程序 --format json
          guiju show IP-024 --as-of 2025-06-30                 那一天有效的一版
          guiju show IP-024@3                                  第3版
          guiju show IP-024 --at v3                            仓库的某个状态
        """,
        """
        A document is named by its id, its number, its title or its path.

        Examples:
          guiju show IP-024                                    read it in the terminal
          guiju show IP-024 --format html > IP-024.html        cover, approvals, history, contents, body
          guiju show IP-024 --format docx > IP-024.docx        the same for Word or WPS
          guiju show IP-024 --view record --format docx > record.docx   the inspection record form
          guiju show IP-024 --format json
          guiju show IP-024 --as-of 2025-06-30                 the revision in force that day
          guiju show IP-024@3                                  revision 3
          guiju show IP-024 --at v3                            a state of the repository
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("文件", "the document", valueName: "DOC"))
  var document: String

  @Option(help: helpText("文件本身，或者检查记录表", "the document, or its inspection record form"))
  var view: DocumentViewKind = .document

  @Option(help: helpText("输出格式；csv 只用于记录表", "output format; csv for the record form only"))
  var format: TableFileFormat = .text

  @Option(
    help: helpText(
      "哪个状态：worktree、index，或者一个版本", "the state: worktree, index, or a revision", valueName: "STATE")
  )
  var at: String = "worktree"

  @Option(
    name: .customLong("as-of"),
    help: helpText("那一天有效的一版", "the revision in force on that day", valueName: "DATE"))
  var asOf: String?

  init() {}

  func run() async throws {
    let context = CommandContext.current
    let words = try DocumentWords(document)
    let day = try asOf.map { text in
      guard let day = CivilDate(text) else {
        throw CommandFailure.usage(
          zh: "--as-of 的日期写成 2025-06-30 的样子。", en: "--as-of takes a date written 2025-06-30.")
      }
      return day
    }
    guard day == nil || words.revision == nil else {
      throw CommandFailure.usage(
        zh: "@版次和 --as-of 只用一个。", en: "Give either @REVISION or --as-of, not both.")
    }
    let workspace = try Workspace.open(global.folder)
    let choice = try SourceChoice.readable(at, in: workspace)
    let loaded = try await CorpusReading.load(choice.source, asOf: context.today)
    let found = try DocumentFinder(documents: loaded.documents).find(words.name)
    if day != nil || words.revision != nil {
      return try show(found, revision: words.revision, on: day, choice, workspace, loaded)
    }
    let loader = CorpusLoader(source: choice.source, schema: try SchemaLibrary.compiled())
    guard
      let file = try loader.reload([found.path], limits: loaded.configuration.limits)[found.path],
      let xml = file.document, let facts = file.facts
    else {
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "“\(found.path)”无法读成一份文件。", en: "“\(found.path)” cannot be read as a document."),
        help: Bilingual(
          zh: "用 guiju check \(found.path) 查看原因。", en: "See `guiju check \(found.path)`."))
    }
    guard let meta = facts.meta else {
      throw CommandFailure.cannot(
        zh: "“\(found.path)”不是受控文件，请直接查看文件。",
        en: "“\(found.path)” is no controlled document; read the file.")
    }
    try print(xml, meta, facts.id, loaded)
  }

  /// A revision out of history.
  private func show(
    _ found: CorpusDocument, revision: Int?, on day: CivilDate?, _ choice: SourceChoice,
    _ workspace: Workspace, _ loaded: CorpusLoader.Result<Void>
  ) throws {
    let reading = try RevisionReading(found, choice, workspace, loaded)
    let chosen: DocumentRevision
    if let day {
      chosen = try reading.inForce(on: day)
    } else {
      chosen = try reading.revision(revision ?? 1)
    }
    let commit = chosen.commit
    var zh = "\(reading.id) 第\(chosen.number)版，提交 \(commit.id.hex.prefix(10))"
    var en = "\(reading.id) revision \(chosen.number), commit \(commit.id.hex.prefix(10))"
    if let effective = chosen.newest.effective ?? chosen.meta.effective {
      zh += "，\(effective) 起施行"
      en += ", effective \(effective)"
    }
    switch chosen.agreement {
    case .notApproved: break
    case .approved:
      zh += "，内容与批准记录一致"
      en += ", as approved"
    case .contentNotFound:
      zh += "；历史中没有批准记录所指的内容，以下是该版最后一个提交"
      en += "; no commit has the content that its approval names, this is its newest commit"
    }
    Console.note(Bilingual(zh: zh + "。", en: en + "."))
    try print(try reading.tree(of: chosen), chosen.meta, reading.id, loaded)
  }

  private func print(
    _ xml: XMLDocument, _ meta: DocumentMeta, _ id: DocumentID?,
    _ loaded: CorpusLoader.Result<Void>
  ) throws {
    let context = CommandContext.current
    let viewer = DocumentViewer(
      document: xml, meta: meta, registry: loaded.registry,
      approvals: loaded.approvals.filter { $0.document.document == id },
      options: DocumentViewOptions(
        language: context.language, width: context.width, color: context.usesColor, view: view,
        byteOrderMark: format == .csv))
    let bytes: [UInt8]
    do {
      bytes = try viewer.file(as: format)
    } catch let failure as DocumentViewFailure {
      throw CommandFailure(.usage, failure.message)
    }
    try Console.write(bytes, as: format)
  }
}

extension DocumentViewKind: ExpressibleByArgument {}
