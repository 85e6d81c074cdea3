import Corpus
import Files
import GitStore

/// Where the corpus is, and the repository around it, if there is one.
struct Workspace {
  /// The folder that holds `guiju.xml`; else the root of the work tree; else the current folder. Nil in a
  /// bare repository.
  let root: String?
  let repository: RepositoryLocation?
  /// `root` relative to the work tree; empty where they are the same.
  let prefix: String

  /// - Throws: `GitFailure`, but not for a folder outside any repository.
  static func open(_ folder: String) throws -> Workspace {
    let location = RepositoryLocation(
      path: folder, environment: GitEnvironment(CommandContext.current.environment))
    let configured = configurationFolder(above: folder)
    do throws(GitFailure) {
      let repository = try location.open()
      guard let tree = repository.workTree else {
        return Workspace(root: nil, repository: location, prefix: "")
      }
      let root = try realPath(configured) ?? tree
      guard root == tree || root.hasPrefix(tree + "/") else {
        // The configuration lies above the repository: the repository is a part of something else.
        return Workspace(root: tree, repository: location, prefix: "")
      }
      return Workspace(
        root: root, repository: location,
        prefix: root == tree ? "" : String(root.dropFirst(tree.utf8.count + 1)))
    } catch {
      guard error.code == .notRepository else { throw error }
      return Workspace(root: configured ?? folder, repository: nil, prefix: "")
    }
  }

  private static func realPath(_ path: String?) throws(GitFailure) -> String? {
    guard let path else { return nil }
    return (try? RealPath.resolve(path)) ?? path
  }

  static func configurationFolder(above folder: String) -> String? {
    var current = folder
    while true {
      if (try? FileFacts(of: current + "/" + Configuration.path))?.kind == .regular {
        return current
      }
      guard current != "/", !current.isEmpty else { return nil }
      current = PathText.parent(of: current)
    }
  }

  /// The repository; a failure in words where there is none.
  func requireRepository() throws -> RepositoryLocation {
    guard let repository else {
      throw CommandFailure.cannot(
        zh: "这里不是 git 仓库，无法按版本查询。", en: "This is no git repository; revisions cannot be read.")
    }
    return repository
  }

  func requireRoot() throws -> String {
    guard let root else {
      throw CommandFailure.cannot(
        zh: "裸仓库没有工作区，请用 --at 指定版本。",
        en: "A bare repository has no work tree; name a revision with --at.")
    }
    return root
  }

  /// A path as a user wrote it, relative to the corpus.
  func relative(_ path: String, to folder: String) throws -> String {
    guard let root else { return path }
    let absolute = PathText.normalised(path.hasPrefix("/") ? path : folder + "/" + path)
    // Two spellings of one folder: /tmp may be a link.
    for base in [root, (try? RealPath.resolve(root)) ?? root] {
      if absolute == base { return "" }
      if absolute.hasPrefix(base + "/") { return String(absolute.dropFirst(base.count + 1)) }
    }
    if let real = try? RealPath.resolve(absolute), real.hasPrefix(root + "/") {
      return String(real.dropFirst(root.count + 1))
    }
    throw CommandFailure.usage(
      zh: "“\(path)”不在仓库 \(root) 之内。", en: "“\(path)” is not inside the repository \(root).")
  }
}
