import Corpus
import Files
import GitStore
import Model

/// git's merge driver: how it is set, and the proof that git runs it.
enum MergeDriver {
  /// What git runs. Where guiju is not found, git must stop and not take our side for the merged file:
  /// a driver's status above 128 stops it, the shell's 127 would not.
  static let command =
    "guiju merge-file --as-driver --marker-size %L --path %P -L %X -L %S -L %Y %O %A %B"
    + " || { s=$?; test $s -lt 126 || s=129; exit $s; }"

  private static let attribute = "merge=guiju"

  static func install(_ workspace: Workspace, _ repository: borrowing Repository) throws {
    try repository.setConfig("merge.guiju.name", "guiju: 按条款合并 clause by clause")
    try repository.setConfig("merge.guiju.driver", command)
    guard let root = workspace.root else { return }
    let path = root + "/.gitattributes"
    let present = (try? FileReader.readFile(path, maxBytes: 1 << 20)) ?? []
    var text = String(decoding: present, as: UTF8.self)
    if hasAttribute(text) {
      Console.note(Bilingual(zh: "合并驱动已设置。", en: "The merge driver is set."))
      return
    }
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    text += "*.xml \(attribute)\n"
    try AtomicWriter.write(Array(text.utf8), to: path, within: root)
    Console.note(
      Bilingual(
        zh: "合并驱动已设置；.gitattributes 中加了“*.xml \(attribute)”，请提交这个文件。",
        en: "The merge driver is set; `*.xml \(attribute)` was added to .gitattributes: commit it.")
    )
  }

  private static func hasAttribute(_ text: String) -> Bool {
    text.split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      return words.first == "*.xml" && words.contains { $0 == attribute }
    }
  }

  /// What `doctor` says of it.
  static func examine(
    _ workspace: Workspace, _ repository: borrowing Repository
  ) throws -> Examination.Line {
    guard let driver = try repository.configString("merge.guiju.driver") else {
      return Examination.Line(
        state: .notice,
        text: Bilingual(
          zh: "本克隆没有设置合并驱动，git 会按行合并，可能悄悄合错：guiju hooks install",
          en:
            "no merge driver in this clone: git merges by lines and may be silently wrong: guiju hooks install"
        ))
    }
    let attributes = workspace.root.flatMap {
      try? FileReader.readFile($0 + "/.gitattributes", maxBytes: 1 << 20)
    }
    guard let attributes, hasAttribute(String(decoding: attributes, as: UTF8.self)) else {
      return Examination.Line(
        state: .wrong,
        text: Bilingual(
          zh: ".gitattributes 没有写明 *.xml \(attribute)，git 不会用合并驱动：guiju hooks install",
          en:
            ".gitattributes lacks *.xml \(attribute), so git ignores the driver: guiju hooks install"
        ))
    }
    switch trial(driver, attributes) {
    case true?:
      return Examination.Line(
        state: .good,
        text: Bilingual(
          zh: "合并驱动可用：试了一次 git merge，git 运行了它",
          en: "the merge driver works: git ran it in a trial merge"))
    case false?:
      return Examination.Line(
        state: .wrong,
        text: Bilingual(
          zh: "合并驱动不起作用：试一次 git merge，结果不是它合并的。请确认 guiju 在 PATH 中，再运行 guiju hooks install",
          en:
            "the merge driver does not work: a trial merge did not go through it. See that guiju is in PATH, then run guiju hooks install"
        ))
    case nil:
      return Examination.Line(
        state: .notice,
        text: Bilingual(
          zh: "合并驱动已设置，但本机没有 git 命令，未能试验",
          en: "the merge driver is set, but there is no git program here to try it with"))
    }
  }

  // MARK: Trial

  /// A merge in a repository of its own, with the same driver and attributes, that lines alone cannot do.
  /// Nil where there is no git.
  private static func trial(_ driver: String, _ attributes: [UInt8]) -> Bool? {
    guard let folder = try? Folders.createTemporary() else { return nil }
    defer { try? Folders.removeTree(folder) }
    func git(_ arguments: String...) -> Int32? {
      var environment = CommandContext.current.environment
      for name in environment.keys where name.hasPrefix("GIT_") && !name.hasPrefix("GIT_CONFIG") {
        environment[name] = nil
      }
      return Subprocess.run(
        [
          "git", "-c", "user.name=guiju", "-c", "user.email=guiju@localhost", "-c",
          "commit.gpgSign=false",
        ]
          + arguments, environment: environment, folder: folder)
    }
    func write(_ words: String) -> Bool {
      let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <trial>
          <p id="aaaaaaaa">\(words)</p>
        </trial>

        """
      let path = folder + "/trial.xml"
      return (try? AtomicWriter.write(Array(text.utf8), to: path, within: folder)) != nil
    }
    guard let version = git("--version"), version == 0 else { return nil }
    guard git("init", "-q", "-b", "main") == 0,
      (try? AtomicWriter.write(attributes, to: folder + "/.gitattributes", within: folder)) != nil,
      git("config", "merge.guiju.driver", driver) == 0, write("检查组每季度检查一次记录。"),
      git("add", "-A") == 0, git("commit", "-q", "--no-verify", "-m", "base") == 0,
      git("checkout", "-q", "-b", "work") == 0, write("检查组每季度检查一次培训记录。"),
      git("commit", "-q", "--no-verify", "-a", "-m", "theirs") == 0,
      git("checkout", "-q", "main") == 0, write("检查组每月检查一次记录。"),
      git("commit", "-q", "--no-verify", "-a", "-m", "ours") == 0
    else { return false }
    guard git("merge", "-q", "--no-verify", "-m", "merge", "work") == 0,
      let merged = try? FileReader.readFile(folder + "/trial.xml", maxBytes: 1 << 16)
    else { return false }
    return String(decoding: merged, as: UTF8.self).contains("检查组每月检查一次培训记录。")
  }
}
