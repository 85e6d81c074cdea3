import ArgumentParser
import Corpus
import Diagnostics
import Documents
import Files
import Model
import Rules
import XMLTree

/// `guiju fix`.
struct FixCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "fix", zh: "改正意思不变的问题", en: "mend what can be mended without changing meaning",
      discussion: (
        """
        只做不改变意思的改正，逐处替换，改后重新读入、重新校验：问题确实消除、没有新问题，才写回文件。

        示例：
          guiju fix --dry-run                先看会改哪里
          guiju fix --rule REF108            只改一类问题
          guiju fix procedures/inspection    只改该文件夹
        """,
        """
        Only corrections that keep the meaning are made, edit by edit; the file is read and checked again, and written only if the finding is gone and no new one came.

        Examples:
          guiju fix --dry-run                see first what would change
          guiju fix --rule REF108            one rule only
          guiju fix procedures/inspection    one folder only
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("文件或者文件夹", "files or folders", valueName: "PATH"))
  var paths: [String] = []

  @Option(help: helpText("只改这条规则的问题", "one rule only", valueName: "CODE"))
  var rule: String?

  @Flag(name: .customLong("dry-run"), help: helpText("只显示，不写", "show, do not write"))
  var dryRun = false

  init() {}

  func run() async throws {
    let context = CommandContext.current
    let workspace = try Workspace.open(global.folder)
    let root = try workspace.requireRoot()
    var code: String?
    if let rule {
      guard let entry = RuleRegistry.find(rule) else {
        throw CommandFailure.usage(zh: "没有规则“\(rule)”。", en: "There is no rule “\(rule)”.")
      }
      code = entry.metadata.code
    }
    let chosen = try paths.map { try workspace.relative($0, to: global.folder) }
    let choice = try SourceChoice.resolve("worktree", in: workspace)
    var options = CheckOptions(
      asOf: context.today, workers: ProcessEnvironment.processorCount, tool: Version.tool)
    options.paths = chosen.filter { !$0.isEmpty }
    let before = try await Checker(source: choice.source, base: choice.base).run(options).report
    let fixable = before.findings.filter {
      !$0.fix.isEmpty && $0.waiver == nil && (code == nil || $0.rule == code)
    }
    guard !fixable.isEmpty else {
      Console.note(
        Bilingual(zh: "没有可以自动改正的问题。", en: "Nothing can be mended automatically."))
      return
    }
    var written = 0
    for (path, findings) in Dictionary(grouping: fixable, by: \.place.path).sorted(by: {
      $0.key < $1.key
    }) {
      let full = root + "/" + path
      let bytes = try FileReader.readFile(full, maxBytes: ParseLimits().maxBytes)
      let edited = try ByteEdits.apply(findings.flatMap(\.fix), to: bytes)
      for finding in findings {
        try Console.print(
          "\(path):\(finding.place.line):\(finding.place.column) \(finding.rule) "
            + finding.message[context.language] + "\n")
      }
      if dryRun { continue }
      try AtomicWriter.write(edited, to: full, within: root)
      do {
        let after = try await Checker(source: choice.source, base: choice.base).run(options).report
        try Self.verify(before, after, path, findings)
        written += 1
      } catch {
        // Whatever the reason, the file goes back to what it was.
        try AtomicWriter.write(bytes, to: full, within: root)
        throw error
      }
    }
    Console.note(
      dryRun
        ? Bilingual(
          zh: "可以改正 \(fixable.count) 处；未写入。",
          en: "\(fixable.count) places can be mended; nothing written."
        )
        : Bilingual(
          zh: "改正了 \(written) 个文件中的 \(fixable.count) 处。",
          en: "Mended \(fixable.count) places in \(written) files."))
  }

  private static func verify(
    _ before: CheckReport, _ after: CheckReport, _ path: String, _ fixed: [Finding]
  ) throws {
    let left = Set(after.findings.map(\.fingerprint))
    let old = Set(before.findings.map(\.fingerprint))
    guard fixed.allSatisfy({ !left.contains($0.fingerprint) }), left.isSubset(of: old) else {
      throw CommandFailure.cannot(
        zh: "\(path)：改正后仍有问题或者出现新问题，已恢复原样。",
        en: "\(path): mending left the finding or brought a new one; the file is as it was.")
    }
  }
}

/// Edits of byte ranges, applied from the end so that offsets stay right.
enum ByteEdits {
  /// - Throws: `CommandFailure` for ranges that overlap or lie outside the file.
  static func apply(_ edits: [TextEdit], to bytes: [UInt8]) throws -> [UInt8] {
    var result = bytes
    var limit = bytes.count
    for edit in Set(edits).sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard edit.range.lowerBound >= 0, edit.range.upperBound <= limit else {
        throw CommandFailure.cannot(
          zh: "两处改正互相重叠，未作改动。", en: "Two edits overlap; nothing was changed.")
      }
      result.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
      limit = edit.range.lowerBound
    }
    return result
  }
}
