import ArgumentParser
import Changes
import Files
import Model
import XMLTree

/// `guiju merge-file`.
struct MergeFileCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "merge-file", zh: "三方合并，按永久标识", en: "merge three versions by permanent ids",
      discussion: (
        """
        BASE 是两边共同的旧版，OURS 和 THEIRS 是两边各自的新版；结果写回 OURS。移动的章节带着另一边的修改走，同一段的不同字句可以一起改；说不清的留给人：冲突标记只夹在完整的要素之间，另在标准错误输出中逐条说明。
        没有冲突的结果还要再校验一遍（结构、标识、编号、引用），比两边各自多出问题的，也作为冲突。完全无法逐条合并的，整个文件夹在标记之间。退出码：0 干净，1 有冲突。
        也是 git 的合并驱动：guiju hooks install 之后，git merge 自动使用。

        示例：
          guiju merge-file 旧版.xml 我方.xml 对方.xml
          guiju merge-file 旧版.xml 我方.xml 对方.xml --stdout > 合并.xml
        """,
        """
        BASE is the version both come from; the result is written to OURS. Edits follow a section that the other side moved, different words of one paragraph merge. What needs a person stands between conflict markers, always around whole elements, and is told on standard error.
        A clean result is judged again (schema, ids, numbers, references): what neither side had wrong alone is a conflict too. What cannot be merged clause by clause stands between markers as a whole. Exit code 0 clean, 1 conflicts.
        It is also git's merge driver, once `guiju hooks install` has run.

        Examples:
          guiju merge-file old.xml ours.xml theirs.xml
          guiju merge-file old.xml ours.xml theirs.xml --stdout > merged.xml
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("共同的旧版", "the common base", valueName: "BASE"))
  var base: String

  @Argument(help: helpText("我方", "our version", valueName: "OURS"))
  var ours: String

  @Argument(help: helpText("对方", "their version", valueName: "THEIRS"))
  var theirs: String

  @Option(
    name: .shortAndLong,
    help: helpText("结果写到这个文件，不动 OURS", "write here, leave OURS alone", valueName: "FILE"))
  var output: String?

  @Flag(
    name: [.customShort("p"), .customLong("stdout")],
    help: helpText("结果写到标准输出", "write to standard output"))
  var standardOutput = false

  @Option(
    name: .customLong("marker-size"),
    help: helpText("冲突标记的长度", "length of the conflict markers", valueName: "N"))
  var markerSize = 7

  @Option(
    name: .customShort("L"),
    help: helpText(
      "冲突标记的名称，依次为我方、旧版、对方", "labels of the markers: ours, base, theirs",
      valueName: "LABEL"))
  var labels: [String] = []

  @Option(
    help: helpText("文件在仓库中的路径，只用于说明", "the file's path in the repository, for messages"))
  var path: String?

  @Flag(name: .customLong("as-driver"), help: ArgumentHelp(visibility: .hidden))
  var isDriver = false

  init() {}

  func validate() throws {
    if output != nil, standardOutput {
      throw ValidationError(
        words("-o 和 --stdout 只用一个。", "Give either -o or --stdout."))
    }
    if !(1...200).contains(markerSize) {
      throw ValidationError(
        words("--marker-size 是 1 到 200 之间的数。", "--marker-size is a number from 1 to 200."))
    }
  }

  func run() throws {
    do {
      try merge()
    } catch let request as ExitRequest {
      throw request
    } catch {
      guard isDriver else { throw error }
      // Whatever went wrong, git must not take our side for the merged file.
      let failure = FailureWords.of(error)
      Console.note(failure.message)
      throw ExitRequest(.stopsGit)
    }
  }

  private func merge() throws {
    var options = MergeOptions()
    options.markerSize = markerSize
    // Before 2.44 git does not fill in the labels.
    let names = labels.map { ["%X", "%S", "%Y"].contains($0) ? "" : $0 }
    if names.count > 0, !names[0].isEmpty { options.oursLabel = names[0] }
    if names.count > 1, !names[1].isEmpty { options.baseLabel = names[1] }
    if names.count > 2, !names[2].isEmpty { options.theirsLabel = names[2] }
    let files = [base, ours, theirs].map { absolute($0) }
    let target = standardOutput ? nil : output.map { absolute($0) } ?? files[1]
    let shown = path ?? ours
    let sizes = try files.map { try FileFacts(of: $0).size }
    if sizes.contains(where: { $0 > Int64(options.limits.maxBytes) }) {
      return try join(files, target, options, shown)
    }
    let bytes = try files.map { try FileReader.readFile($0, maxBytes: options.limits.maxBytes) }
    let validation = try MergeValidation(path: shown)
    options.faults = { validation.faults($0) }
    let outcome = ThreeWayMerge.merge(
      base: bytes[0], ours: bytes[1], theirs: bytes[2], options)
    if let target {
      try AtomicWriter.write(
        outcome.bytes, to: target, within: PathText.parent(of: target))
    } else {
      try CommandContext.current.output.write(outcome.bytes)
    }
    MergeReport.tell(outcome, path: shown)
    if !outcome.isClean { throw ExitRequest(.findings) }
  }

  /// Versions beyond the limit stand whole between markers, copied without being read into memory.
  private func join(
    _ files: [String], _ target: String?, _ options: MergeOptions, _ shown: String
  ) throws {
    let limit = options.limits.maxBytes >> 20
    let why = Bilingual(
      zh: "文件超过 \(limit) MB 的读取限度，没有逐条合并", en: "a version is over the limit of \(limit) MB")
    guard let target else {
      throw CommandFailure.cannot(
        zh: "\(why.zh)；请用 -o 写到文件。", en: "\(why.en); write to a file with -o.")
    }
    func line(_ sign: Character, _ label: String) -> FilePiece {
      let mark = String(repeating: sign, count: markerSize)
      return .bytes(Array("\(label.isEmpty ? mark : mark + " " + label)\n".utf8))
    }
    try AtomicWriter.write(
      [
        line("<", options.oursLabel), .file(files[1]), .lineEnd, line("|", options.baseLabel),
        .file(files[0]), .lineEnd, line("=", ""), .file(files[2]), .lineEnd,
        line(">", options.theirsLabel),
      ], to: target, within: PathText.parent(of: target))
    MergeReport.tell(
      MergeOutcome(bytes: [], conflicts: [], wholeFile: why), path: shown)
    throw ExitRequest(.findings)
  }

  private func absolute(_ path: String) -> String {
    PathText.normalised(path.hasPrefix("/") ? path : global.folder + "/" + path)
  }
}
