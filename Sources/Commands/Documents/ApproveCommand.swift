import ArgumentParser
import Corpus
import Documents
import Files
import Model
import XMLTree

/// `guiju approve`.
struct ApproveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "approve", zh: "登记一次批准", en: "record an act of approval",
      discussion: (
        """
        批准在办公系统或者纸面上作出，这里只作登记：谁、以什么身份、哪天签署，对应哪一版、内容摘要是什么。登记写入 approvals/，不改动文件本身；此后文件的规范内容有任何改动，guiju check 都会指出批准已失效。
        签署写成 姓名=日期。

        示例：
          guiju approve IP-024 --date 2026-08-20 --number "国核安发〔2026〕45号" \\
            --prepare 张明=2026-07-20 --check 李华=2026-07-28 --review 王军=2026-08-05 --approve 赵刚=2026-08-20
        """,
        """
        An approval is given in the office system or on paper; here it is only recorded: who signed in which role on which day, for which revision, with the digest of its content. The record goes into approvals/; the document itself stays as it is. Any later change of its normative content voids the approval, and `guiju check` says so.
        A signature is written NAME=DATE.

        Examples:
          guiju approve IP-024 --date 2026-08-20 --number "国核安发〔2026〕45号" \\
            --prepare 张明=2026-07-20 --check 李华=2026-07-28 --review 王军=2026-08-05 --approve 赵刚=2026-08-20
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("文件", "the document", valueName: "DOC"))
  var document: String

  @Option(help: helpText("批准日期", "day of the approval", valueName: "DATE"))
  var date: String

  @Option(help: helpText("批准文件的文号", "number of the approving document"))
  var number: String?

  @Option(help: helpText("编制", "prepared by", valueName: "NAME=DATE"))
  var prepare: [String] = []

  @Option(help: helpText("校核", "checked by", valueName: "NAME=DATE"))
  var check: [String] = []

  @Option(help: helpText("审核", "reviewed by", valueName: "NAME=DATE"))
  var review: [String] = []

  @Option(help: helpText("会签", "countersigned by", valueName: "NAME=DATE"))
  var countersign: [String] = []

  @Option(help: helpText("批准", "approved by", valueName: "NAME=DATE"))
  var approve: [String] = []

  @Option(name: .customLong("recorded-by"), help: helpText("登记人", "who records it"))
  var recordedBy: String?

  @Option(help: ArgumentHelp(visibility: .hidden))
  var seed: UInt64?

  init() {}

  func run() async throws {
    guard let day = CivilDate(date) else {
      throw CommandFailure.usage(zh: "日期写成 2026-08-20 的样子。", en: "A date is written 2026-08-20.")
    }
    let signatures = try signed()
    guard signatures.contains(where: { $0.role == "approve" }) else {
      throw CommandFailure.usage(
        zh: "至少要有批准人：--approve 姓名=日期。", en: "Name who approved: --approve NAME=DATE.")
    }
    let workspace = try Workspace.open(global.folder)
    let root = try workspace.requireRoot()
    let loaded = try await CorpusReading.load(
      .folder(root: root), asOf: CommandContext.current.today)
    let found = try DocumentFinder(documents: loaded.documents).find(document)
    guard let id = found.id, let revision = found.meta?.revision, let digest = found.digest,
      !found.hasFaults
    else {
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "“\(found.path)”还有格式或者结构错误，不能登记批准。",
          en: "“\(found.path)” has faults and cannot be approved."),
        help: Bilingual(
          zh: "先运行 guiju check \(found.path)。", en: "Run `guiju check \(found.path)` first."))
    }
    let reference = "\(id)@\(revision)"
    if let other = loaded.approvals.first(where: { $0.document.description == reference }) {
      throw CommandFailure.usage(
        zh: "\(reference) 的批准已经登记（\(other.date?.description ?? "")，\(other.origin.path)）。",
        en: "The approval of \(reference) is recorded already (\(other.origin.path)).")
    }
    var generator = IDSource(seed: seed)
    let entry = ApprovalText.entry(
      id: ElementID.random(using: &generator), reference: reference, digest: digest, date: day,
      number: number, recordedBy: recordedBy, signatures: signatures)
    let folder = loaded.configuration.folders[.approvals] ?? FolderRole.approvals.standard
    let path = "\(folder)/\(id).xml"
    try Folders.create(root + "/" + folder)
    let old = try? FileReader.readFile(root + "/" + path, maxBytes: ParseLimits().maxBytes)
    try AtomicWriter.write(
      try ApprovalText.file(adding: entry, to: old, &generator), to: root + "/" + path,
      within: root)
    try Console.print("\(path)  \(reference)  \(digest)\n")
  }

  private func signed() throws -> [ApprovalText.Signature] {
    var result: [ApprovalText.Signature] = []
    for (role, values) in [
      ("prepare", prepare), ("check", check), ("review", review), ("countersign", countersign),
      ("approve", approve),
    ] {
      for value in values {
        let parts = value.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let day = CivilDate(parts[1]) else {
          throw CommandFailure.usage(
            zh: "签署写成 姓名=日期，如 张明=2026-07-20；这里是“\(value)”。",
            en: "A signature is written NAME=DATE, e.g. 张明=2026-07-20; this is “\(value)”.")
        }
        result.append(.init(role: role, person: String(parts[0]), date: day))
      }
    }
    return result
  }
}

/// Writes the records under `approvals/`.
enum ApprovalText {
  struct Signature {
    var role: String
    var person: String
    var date: CivilDate
  }

  static func entry(
    id: ElementID, reference: String, digest: String, date: CivilDate, number: String?,
    recordedBy: String?, signatures: [Signature]
  ) -> String {
    var text = "<approval id=\"\(id)\" doc=\"\(reference)\" digest=\"\(digest)\" date=\"\(date)\""
    if let number { text += " number=\"\(Skeleton.escaped(number))\"" }
    if let recordedBy { text += " recordedBy=\"\(Skeleton.escaped(recordedBy))\"" }
    text += ">"
    for signature in signatures {
      text +=
        "<signature role=\"\(signature.role)\" person=\"\(Skeleton.escaped(signature.person))\""
        + " date=\"\(signature.date)\"/>"
    }
    return text + "</approval>"
  }

  /// The file with one more entry, in its one layout.
  static func file(
    adding entry: String, to old: [UInt8]?, _ generator: inout IDSource
  ) throws -> [UInt8] {
    var text =
      old.map { String(decoding: $0, as: UTF8.self) }
      ?? "<approvals xmlns=\"urn:guiju:1\" schemaVersion=\"1\"></approvals>"
    guard let end = text.ranges(of: "</approvals>").last else {
      throw CommandFailure.cannot(
        zh: "批准记录文件的结尾不是 </approvals>，未作改动。",
        en: "The file of approvals does not end in </approvals>; nothing was changed.")
    }
    text.insert(contentsOf: entry, at: end.lowerBound)
    switch DocumentFormatting.format(Array(text.utf8), base: nil, &generator) {
    case .formatted(let bytes): return bytes
    case .unchanged: return Array(text.utf8)
    case .refused(let why): throw CommandFailure(.failure, why)
    }
  }
}
