import ArgumentParser
import Changes
import Corpus
import Documents
import Files
import GitStore
import History
import Model
import XMLTree

/// `guiju update`.
struct UpdateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "update", zh: "把统一程序的新版带入实施细则",
      en: "bring the baseline's new revision into a derived document",
      discussion: (
        """
        实施细则在 applicability 的 baseline 中写明依据统一程序的第几版。本命令取那一版和现行有效的一版，把两版之间的改动并入实施细则：细则自己的改动保留，标识不变，两边都改的地方留下冲突标记，由人决定。文件信息（meta）是细则自己的，只改所依据的版次。
        写入工作区，不提交；版次和修改记录由编制人补写。退出码：0 干净，1 有冲突。

        示例：
          guiju update IP-024-NE
          guiju update IP-024-NE --to 5
          guiju update IP-024-NE --stdout | less    只看，不写
        """,
        """
        A derived document names in `applicability` the revision of the baseline that it follows. This takes that revision and the one in force and brings what changed between them into the derived document: its own changes stay, ids stay, and where both changed something the markers are left to a person. Its meta is its own; only the revision that it names is raised.
        Written to the work tree, not committed; the drafter raises the revision and writes the history entry. Exit code 0 clean, 1 conflicts.

        Examples:
          guiju update IP-024-NE
          guiju update IP-024-NE --to 5
          guiju update IP-024-NE --stdout | less    look, write nothing
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("实施细则", "the derived document", valueName: "DOC"))
  var document: String

  @Option(
    help: helpText("统一程序的第几版；默认为现行有效的一版", "revision of the baseline; by default the one in force"))
  var to: Int?

  @Flag(
    name: [.customShort("p"), .customLong("stdout")],
    help: helpText("结果写到标准输出，不动文件", "write to standard output, leave the file alone"))
  var standardOutput = false

  init() {}

  func run() async throws {
    let context = CommandContext.current
    let workspace = try Workspace.open(global.folder)
    let root = try workspace.requireRoot()
    let choice = try SourceChoice.resolve("worktree", in: workspace)
    let loaded = try await CorpusReading.load(choice.source, asOf: context.today)
    let found = try DocumentFinder(documents: loaded.documents).find(document)
    let name = found.id?.description ?? found.path
    guard let reference = found.meta?.baseline, let baseline = reference.document else {
      throw CommandFailure(
        .usage,
        Bilingual(
          zh: "\(name) 没有写明依据哪一份统一程序。", en: "\(name) names no baseline."),
        help: Bilingual(
          zh: "在 meta 的 applicability 中写 baseline=\"IP-024@3\"。",
          en: "Write baseline=\"IP-024@3\" in the `applicability` of its meta."))
    }
    guard let old = reference.revision else {
      throw CommandFailure(
        .usage,
        Bilingual(
          zh: "\(name) 依据 \(baseline)，没有写明是第几版，无从知道带入了哪些改动。",
          en:
            "\(name) names its baseline \(baseline) without a revision; what it took over is unknown."
        ),
        help: Bilingual(
          zh: "写成 baseline=\"\(baseline)@N\"，N 为当时所依据的版次。",
          en: "Write baseline=\"\(baseline)@N\" with the revision it was made from."))
    }
    let upstream = try DocumentFinder(documents: loaded.documents).find(baseline.description)
    let reading = try RevisionReading(upstream, choice, workspace, loaded)
    let before = try reading.revision(old)
    let after = try to.map { try reading.revision($0) } ?? reading.inForce(on: context.today)
    guard after.number != old else {
      return Console.note(
        Bilingual(
          zh: "\(name) 已经依据 \(baseline) 第\(old)版，没有要带入的改动。",
          en:
            "\(name) follows revision \(old) of \(baseline) already; there is nothing to bring in.")
      )
    }
    guard after.number > old else {
      throw CommandFailure.usage(
        zh: "\(name) 依据第\(old)版，不能退回第\(after.number)版。",
        en: "\(name) follows revision \(old); it cannot go back to \(after.number).")
    }
    let (outcome, dependence) = try merge(
      found, root, baseline, (old, try reading.tree(of: before)),
      (after.number, try reading.tree(of: after)))
    if standardOutput {
      try context.output.write(outcome.bytes)
    } else {
      try AtomicWriter.write(outcome.bytes, to: root + "/" + found.path, within: root)
    }
    MergeReport.tell(outcome, path: found.path)
    Console.note(
      Bilingual(
        zh:
          "\(name)：\(baseline) 第\(old)版→第\(after.number)版的改动已带入\(outcome.isClean ? "" : "，有冲突待处理")。请升版、补写修改记录（reason=\"baseline\"），再运行 guiju check。",
        en:
          "\(name): the changes of \(baseline) from revision \(old) to \(after.number) were brought in\(outcome.isClean ? "" : ", with conflicts"). Raise the revision, write the history entry (reason=\"baseline\"), then run `guiju check`."
      ))
    if dependence {
      Console.note(
        Bilingual(
          zh: "统一程序的制定依据（basedOn）也有变化，细则的依据由编制人核对。",
          en: "The baseline's `basedOn` changed too; see whether this document's must follow."))
    }
    if !outcome.isClean { throw ExitRequest(.findings) }
  }

  /// The merged document, and whether the baseline rests on other law than before.
  private func merge(
    _ found: CorpusDocument, _ root: String, _ baseline: DocumentID,
    _ old: (number: Int, tree: XMLDocument), _ new: (number: Int, tree: XMLDocument)
  ) throws -> (MergeOutcome, Bool) {
    let validation = try MergeValidation(path: found.path)
    var options = MergeOptions { validation.faults($0) }
    options.oursLabel = found.id?.description ?? found.path
    options.baseLabel = "\(baseline)@\(old.number)"
    options.theirsLabel = "\(baseline)@\(new.number)"
    let derived = try FileReader.readFile(
      root + "/" + found.path, maxBytes: options.limits.maxBytes)
    func law(_ tree: XMLDocument) -> String {
      tree.root.child(.meta)?.child(.basedOn)?.normalisedText ?? ""
    }
    do throws(BaselineUpdate.Refusal) {
      let outcome = try BaselineUpdate.merge(
        baseline: baseline, old: (old.number, old.tree.source),
        new: (new.number, new.tree.source), derived: derived, options)
      return (outcome, law(old.tree) != law(new.tree))
    } catch {
      throw CommandFailure(
        .failure, error.message,
        help: Bilingual(
          zh: "先运行 guiju check \(found.path)。", en: "Run `guiju check \(found.path)` first."))
    }
  }
}
