import ArgumentParser
import Corpus
import Documents
import Files
import Import
import Model
import Reports

/// `guiju import`.
struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "import", zh: "把 Word 文件读成起草稿", en: "make a draft of a Word file",
      discussion: (
        """
        读取 Word 和 WPS 的 .docx：条款按编号（自动编号和手打编号）分层，不依赖样式；表格连同合并单元格保留；
        逐项报告没有带过来的内容（封面、页眉、图片、批注……）和编号与原文不同的条款。
        结果是 modelled="text" 的起草稿，印出的编号由结构计算。已有的文件从不覆盖。
        带修订痕迹的文件要先说明按哪一种读：--changes accepted（全部接受）或者 --changes original（全部拒绝）。

        示例：
          guiju import 应急准备监督检查程序.docx --kind procedure --id IP-030
          guiju import 场内预案.docx --kind plan --id EP-HL-02 --dry-run
          guiju import 送审稿.docx --kind procedure --changes accepted --format json
        """,
        """
        Reads .docx of Word and WPS: clauses find their level by number (automatic or typed), not by style;
        tables keep their merged cells; everything that was left out (cover, headers, pictures, comments …) and every
        clause whose number differs is reported. The result is a draft, modelled="text", with computed
        numbers. A file that is there is never overwritten. For a file with tracked changes say how to read
        it: --changes accepted or --changes original.

        Examples:
          guiju import procedure.docx --kind procedure --id IP-030
          guiju import plan.docx --kind plan --id EP-HL-02 --dry-run
          guiju import draft.docx --kind procedure --changes accepted --format json
        """
      ))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("Word 文件", "the Word file", valueName: "FILE"))
  var file: String

  @Option(help: helpText("文件种类", "the kind of document"))
  var kind: DraftRequest.Kind

  @Option(
    help: helpText(
      "文件标识，如 IP-030；默认取自文件编号", "document id, e.g. IP-030; from the printed number by default",
      valueName: "ID"))
  var id: String?

  @Option(help: helpText("文件名称；默认取自封面", "title; from the cover by default"))
  var title: String?

  @Option(help: helpText("文件编号；默认取自封面", "printed number; from the cover by default"))
  var number: String?

  @Option(help: helpText("版次，默认 1", "revision, 1 by default"))
  var revision: Int = 1

  @Option(
    help: helpText("修订痕迹怎样读", "how tracked changes are read", valueName: "READING"))
  var changes: DocxReading?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: helpText("写到这里", "where to write", valueName: "FILE"))
  var output: String?

  @Flag(name: .customLong("dry-run"), help: helpText("只报告，不写入", "report only, write nothing"))
  var dryRun = false

  @Option(help: helpText("报告的格式", "format of the report"))
  var format: Format = .text

  @Option(help: ArgumentHelp(visibility: .hidden))
  var seed: UInt64?

  init() {}

  func run() async throws {
    let context = CommandContext.current
    let path = file.hasPrefix("/") ? file : global.folder + "/" + file
    let bytes = try FileReader.readFile(path, maxBytes: 64 << 20, followingLinks: true)
    let outline = try read(bytes)
    let workspace = try Workspace.open(global.folder)
    let root = try workspace.requireRoot()
    let loaded = try await CorpusReading.load(.folder(root: root), asOf: context.today)
    let identity = DraftIdentity(outline, kind, loaded, asOf: context.today)
    let target = try identity.id(id, number: number)
    let standard = try folder(root) + "/\(target).xml"
    let shown = output ?? standard
    let full = PathText.normalised(shown.hasPrefix("/") ? shown : base(root) + "/" + shown)
    guard (try? FileFacts(of: full)) == nil else {
      throw FileFailure(.alreadyExists, operation: "write", path: shown)
    }
    let request = DraftRequest(
      kind: kind, id: target, title: title, number: number ?? identity.number,
      issuer: identity.issuer,
      revision: max(1, revision), date: context.today, source: PathText.name(of: path))
    var draft = try DraftWriter(outline, request).draft()
    draft.notices += identity.notices
    let formatted = try laidOut(draft)
    if !dryRun {
      try Folders.create(PathText.parent(of: full))
      try AtomicWriter.write(formatted, to: full, within: root)
    }
    let report = DraftReport(
      file: file, path: shown, id: target, isDryRun: dryRun, draft: draft, outline: outline)
    switch format {
    case .text: try Console.print(report.text(context.language))
    case .json: try Console.print(JSONWriter.document(report.json))
    }
    guard !dryRun else { return }
    Console.note(
      Bilingual(
        zh: "已写成起草稿。核对报告后运行 guiju check \(shown)。",
        en: "The draft is written. Go through the report, then run `guiju check \(shown)`."))
  }

  // MARK: - Steps

  private func read(_ bytes: [UInt8]) throws -> WordOutline {
    let outline: WordOutline
    do throws(ImportFailure) {
      outline = try WordOutline.read(bytes, reading: changes ?? .accepted)
    } catch {
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "“\(file)”：\(error.message.zh)没有写入任何文件。",
          en: "“\(file)”: \(error.message.en) Nothing was written."))
    }
    let count = outline.changes.count { $0.kind != .formatted }
    guard count == 0 || changes != nil else {
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "“\(file)”有 \(count) 处修订痕迹没有处理，不能断定哪些文字算数，没有写入任何文件。",
          en:
            "“\(file)” has \(count) tracked changes that nobody has decided on; nothing was written."
        ),
        help: Bilingual(
          zh: "请在 Word 中接受或者拒绝修订后再导入，或者指明读法：--changes accepted（全部接受）、--changes original（全部拒绝）。",
          en: "Accept or reject them in Word first, or say how to read them: --changes accepted, "
            + "--changes original."))
    }
    if let stated = outline.facts["密级"].flatMap({ Classification(rawValue: $0) }),
      stated.isStateSecret
    {
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "“\(file)”的密级为“\(stated.rawValue)”。国家秘密不得在本系统中处理，没有写入任何文件。",
          en:
            "“\(file)” is classified \(stated.name.en). State secrets are not handled here; nothing "
            + "was written."))
    }
    return outline
  }

  private func folder(_ root: String) throws -> String {
    let name =
      switch kind {
      case .procedure: "procedure"
      case .plan: "plan-onsite"
      case .template: "template"
      }
    return try SkeletonLibrary(root: root).skeleton(name, from: nil, folder: root).folder
  }

  /// A path that the user gives is meant from where he stands, ours from the root.
  private func base(_ root: String) -> String { output == nil ? root : global.folder }

  private func laidOut(_ draft: Draft) throws -> [UInt8] {
    var generator = IDSource(seed: seed)
    switch DocumentFormatting.format(draft.xml, base: nil, &generator) {
    case .formatted(let result): return result
    case .unchanged: return draft.xml
    case .refused(let why): throw CommandFailure(.failure, why)
    }
  }
}

extension DraftRequest.Kind: ExpressibleByArgument {}
