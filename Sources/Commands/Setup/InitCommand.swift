import ArgumentParser
import Documents
import Files
import GitStore
import Model

/// `guiju init`.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "init", zh: "建立一个新的文件仓库", en: "make a new repository",
      discussion: (
        """
        写出配置、文件夹、机构名录、结构定义、流水线文件；不是 git 仓库的，先建 git 仓库。已有的文件一律不动。

        示例：
          guiju init                 在当前文件夹
          guiju init 监督检查程序库
        """,
        """
        Writes configuration, folders, a register of parties, schemas and a pipeline file, and makes a git repository where there is none. Files that exist are left alone.

        Examples:
          guiju init                 here
          guiju init documents
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("文件夹", "the folder", valueName: "DIR"))
  var folder: String = "."

  init() {}

  func run() throws {
    let context = CommandContext.current
    let root = PathText.normalised(
      folder.hasPrefix("/") ? folder : global.folder + "/" + folder)
    try Folders.create(root)
    let location = RepositoryLocation(
      path: root, environment: GitEnvironment(context.environment))
    do throws(GitFailure) {
      _ = try location.open()
    } catch {
      guard error.code == .notRepository else { throw error }
      _ = try Repository.create(at: root, environment: GitEnvironment(context.environment))
      try Console.print(".git/\n")
    }
    for (path, bytes) in files(context.today) {
      let full = root + "/" + path
      if (try? FileFacts(of: full)) != nil {
        Console.note(Bilingual(zh: "已有 \(path)，未动。", en: "\(path) exists; left alone."))
        continue
      }
      try Folders.create(PathText.parent(of: full))
      try AtomicWriter.write(bytes, to: full, within: root)
      try Console.print(path + "\n")
    }
    Console.note(
      Bilingual(
        zh: "仓库已建立。下一步：guiju new procedure IP-001 --title …，写完后 guiju check。",
        en: "Done. Next: `guiju new procedure IP-001 --title …`, write, then `guiju check`."))
  }

  private func files(_ today: CivilDate) -> [(path: String, bytes: [UInt8])] {
    var files: [(String, [UInt8])] = []
    func add(_ path: String, _ resource: String) {
      guard let bytes = Resources.bytes(resource) else { return }
      let text = Skeleton(text: String(decoding: bytes, as: UTF8.self), folder: "")
      files.append((path, Array(text.fill(["date": today.description]).utf8)))
    }
    add("guiju.xml", "init/guiju.xml")
    add(".gitlab-ci.yml", "init/gitlab-ci.yml")
    add(".gitattributes", "init/gitattributes")
    add(".gitignore", "init/gitignore")
    add("registry/parties.xml", "init/parties.xml")
    for (name, bytes) in SchemaLibrary.files.sorted(by: { $0.key < $1.key }) {
      files.append(("schemas/" + name, bytes))
    }
    for kind in SkeletonLibrary.kinds {
      if let bytes = Resources.bytes("skeletons/\(kind.name).xml") {
        files.append(("templates/document/\(kind.name).xml", bytes))
      }
    }
    return files
  }
}
