import Cache
import GitStore
import Model
import Rules

/// Where the checks of a repository remember what they found.
enum CheckCache {
  /// Nil outside a repository.
  static func open(_ workspace: Workspace) throws -> CheckMemory? {
    guard let folder = try folder(workspace) else { return nil }
    return CheckMemory(folder: folder, prefix: workspace.prefix, tool: Version.tool)
  }

  static func folder(_ workspace: Workspace) throws -> CacheFolder? {
    guard let location = workspace.repository else { return nil }
    return CacheFolder(gitFolder: try location.open().gitFolder)
  }

  /// How large it is, and how to be rid of it.
  static func words(_ folder: CacheFolder) -> Bilingual {
    let files = folder.files()
    guard !files.isEmpty else {
      return Bilingual(
        zh: "校验缓存：还没有（\(folder.path)）", en: "cache of check: none yet (\(folder.path))")
    }
    let bytes = files.reduce(0) { $0 + $1.size }
    let size = bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\(bytes / 1_000_000) MB"
    return Bilingual(
      zh: "校验缓存：\(size)，在 \(folder.path)；随时可以整个删除，下次校验会重建",
      en:
        "cache of check: \(size) in \(folder.path); the folder can be deleted at any time and is made anew"
    )
  }
}
