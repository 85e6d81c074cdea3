import ArgumentParser
import Files
import GitStore
import Model

/// `guiju hooks`.
struct HooksCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "hooks", zh: "git 钩子", en: "git hooks",
      discussion: (
        "示例：\n  guiju hooks install    提交之前自动校验，合并时按条款合并",
        "Examples:\n  guiju hooks install    check before every commit, merge clause by clause"
      ), subcommands: [Install.self])
  }

  init() {}

  struct Install: ParsableCommand {
    static var configuration: CommandConfiguration {
      commandConfiguration(
        "install", zh: "安装提交前校验和合并驱动", en: "install the pre-commit check and the merge driver",
        discussion: (
          """
          在本克隆中安装 pre-commit 钩子：提交之前校验暂存区，只因本次提交新增的问题拦下提交。裸仓库中安装 pre-receive 钩子：推送时校验收到的提交，拦下时以 GL-HOOK-ERR: 开头说明原因，不引文件原文。
          已有别的钩子时不覆盖，给出要加进去的一行。
          同时设置合并驱动：本克隆的 git 配置中写入 merge.guiju，工作区的 .gitattributes 中写明 *.xml merge=guiju（这个文件要提交）。git 是否真的用它，由 guiju doctor 试一次合并来证明。

          示例：
            guiju hooks install
          """,
          """
          Installs a pre-commit hook in this clone: it checks what is staged and stops a commit only for findings that it brings. In a bare repository it installs pre-receive, which checks what is pushed and answers with lines that begin with GL-HOOK-ERR: and quote nothing.
          Another hook is never overwritten; the line to add to it is printed.
          The merge driver is set too: merge.guiju in this clone's configuration, and *.xml merge=guiju in .gitattributes, which is to be committed. `guiju doctor` proves by a merge that git really runs it.

          Examples:
            guiju hooks install
          """
        ))
    }

    @OptionGroup var global: GlobalOptions

    init() {}

    func run() throws {
      let workspace = try Workspace.open(global.folder)
      let repository = try workspace.requireRepository().open()
      if !repository.isBare { try MergeDriver.install(workspace, repository) }
      let hook = HookScript(isBare: repository.isBare)
      let folder = try repository.hooksFolder()
      let path = folder + "/" + hook.name
      if (try? FileFacts(of: path)) != nil {
        let present = try FileReader.readFile(path, maxBytes: 1 << 20, followingLinks: true)
        if HookScript.isOurs(present) {
          try write(hook, path, folder)
          return Console.note(
            Bilingual(zh: "钩子已更新：\(path)", en: "Hook updated: \(path)"))
        }
        throw CommandFailure(
          .failure,
          Bilingual(
            zh: "已有别的 \(hook.name) 钩子，未覆盖：\(path)",
            en: "Another \(hook.name) hook exists and was left alone: \(path)"),
          help: Bilingual(
            zh: "请在其中加上一行：\(hook.line)", en: "Add this line to it: \(hook.line)"))
      }
      try Folders.create(folder)
      try write(hook, path, folder)
      Console.note(Bilingual(zh: "已安装钩子：\(path)", en: "Hook installed: \(path)"))
    }

    private func write(_ hook: HookScript, _ path: String, _ folder: String) throws {
      try AtomicWriter.write(Array(hook.text.utf8), to: path, within: folder)
      try Folders.makeExecutable(path)
    }
  }
}

/// The text of a hook.
struct HookScript {
  let isBare: Bool

  private static let mark = "# guiju hook"

  var name: String { isBare ? "pre-receive" : "pre-commit" }

  /// The command itself, for a hook that exists.
  var line: String {
    isBare
      ? #"guiju check --range "$old..$new" --no-quotes"# : "guiju check --at index --since HEAD"
  }

  var text: String {
    isBare
      ? """
      #!/bin/sh
      \(Self.mark)
      # 推送时校验。Lines that begin with GL-HOOK-ERR: reach the user.
      command -v guiju >/dev/null 2>&1 || { echo "GL-HOOK-ERR: guiju 未安装 / guiju is not installed"; exit 1; }
      status=0
      while read -r old new ref; do
        case "$ref" in refs/heads/*) ;; *) continue ;; esac
        case "$new" in *[!0]*) ;; *) continue ;; esac
        report=$(\(line) 2>&1) || {
          status=1
          printf '%s\\n' "$report" | sed 's/^/GL-HOOK-ERR: /'
        }
      done
      exit $status

      """
      : """
      #!/bin/sh
      \(Self.mark)
      # 提交之前校验暂存区；只因本次提交新增的问题拦下。
      # Check what is staged; stop only for findings that this commit brings.
      command -v guiju >/dev/null 2>&1 || { echo "guiju 未安装 / guiju is not installed" >&2; exit 1; }
      if git diff --cached --quiet -- '*.xml'; then
        echo "guiju: 本次提交没有改动受控文件 / this commit touches no controlled document" >&2
        exit 0
      fi
      if git rev-parse --verify --quiet HEAD >/dev/null; then
        exec \(line)
      else
        exec guiju check --at index
      fi

      """
  }

  static func isOurs(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { $0 == mark }
  }
}
