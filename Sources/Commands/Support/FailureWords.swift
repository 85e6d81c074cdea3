import Archive
import Files
import GitStore
import Import
import Model
import XMLTree

/// The words for failures of the lower layers.
enum FailureWords {
  static func of(_ error: any Error) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: failure
    case let failure as GitFailure: git(failure)
    case let failure as FileFailure: file(failure)
    case let failure as ArchiveFailure: archive(failure)
    case let failure as ImportFailure: CommandFailure(.failure, failure.message)
    case let failure as SchemaFailure:
      .cannot(
        zh: "内置的结构定义无法编译：\(failure.file):\(failure.line) \(failure.detail)",
        en:
          "the built-in schema does not compile: \(failure.file):\(failure.line) \(failure.detail)")
    default: .cannot(zh: "\(error)", en: "\(error)")
    }
  }

  private static func git(_ failure: GitFailure) -> CommandFailure {
    let subject = failure.subject
    switch failure.code {
    case .notRepository:
      return .cannot(
        zh: "“\(subject)”不在 git 仓库之内。", en: "“\(subject)” is not inside a git repository.")
    case .ownerNotTrusted:
      return CommandFailure(
        .failure,
        Bilingual(
          zh: "仓库“\(subject)”属于另一个用户，git 不信任它。",
          en: "Repository “\(subject)” belongs to another user; git does not trust it."),
        help: Bilingual(
          zh: "确认可信后运行：git config --global --add safe.directory \(subject)",
          en: "If you trust it: git config --global --add safe.directory \(subject)"))
    case .unsupportedObjectFormat:
      return .cannot(
        zh: "仓库“\(subject)”采用 SHA-256 对象格式，本工具只支持 SHA-1 仓库。",
        en: "Repository “\(subject)” uses SHA-256 objects; only SHA-1 repositories are supported.")
    case .unsupportedExtension:
      return .cannot(
        zh: "仓库“\(subject)”用了不支持的扩展（\(failure.detail)）。",
        en: "Repository “\(subject)” uses an unsupported extension (\(failure.detail)).")
    case .corrupt:
      return .cannot(
        zh: "仓库损坏（\(subject)：\(failure.detail)），请先运行 git fsck。",
        en: "The repository is damaged (\(subject): \(failure.detail)); run `git fsck` first.")
    case .missingObject:
      return .cannot(
        zh: "仓库缺少对象 \(subject)：部分克隆或者浅克隆不含所需历史，请先 git fetch --unshallow 或者取回该对象。",
        en:
          "Object \(subject) is missing: a partial or shallow clone lacks it. Fetch it, or `git fetch --unshallow`."
      )
    case .unknownRevision:
      return CommandFailure(
        .usage,
        Bilingual(zh: "没有版本“\(subject)”。", en: "There is no revision “\(subject)”."))
    case .ambiguousRevision:
      return CommandFailure(
        .usage,
        Bilingual(zh: "“\(subject)”可以指多个版本，请写得更长。", en: "“\(subject)” is ambiguous."))
    case .invalidRevision:
      return CommandFailure(
        .usage, Bilingual(zh: "“\(subject)”不是版本的写法。", en: "“\(subject)” is not a revision."))
    case .unbornHead:
      return .cannot(zh: "仓库还没有任何提交。", en: "The repository has no commit yet.")
    case .bareRepository:
      return .cannot(
        zh: "裸仓库没有工作区，请用 --at 指定版本。",
        en: "A bare repository has no work tree; name a revision with --at.")
    case .locked:
      return .cannot(
        zh: "仓库正被另一个 git 进程占用（\(subject)）。",
        en: "Another git process holds the repository (\(subject)).")
    case .diskFull: return .cannot(zh: "磁盘已满。", en: "The disk is full.")
    case .permissionDenied:
      return .cannot(zh: "没有权限：\(subject)", en: "Permission denied: \(subject)")
    default:
      return .cannot(
        zh: "git 操作失败：\(failure.description)", en: "git failed: \(failure.description)")
    }
  }

  private static func archive(_ failure: ArchiveFailure) -> CommandFailure {
    .cannot(
      zh: "压缩文件无法读写（\(failure.code.rawValue)：\(failure.name) \(failure.detail)）。",
      en: "An archive could not be read or written (\(failure.code.rawValue): "
        + "\(failure.name) \(failure.detail)).")
  }

  private static func file(_ failure: FileFailure) -> CommandFailure {
    let path = failure.path
    return switch failure.code {
    case .notFound: .cannot(zh: "没有“\(path)”。", en: "There is no “\(path)”.")
    case .permissionDenied: .cannot(zh: "没有权限：\(path)", en: "Permission denied: \(path)")
    case .notRegularFile: .cannot(zh: "“\(path)”不是普通文件。", en: "“\(path)” is no regular file.")
    case .notFolder: .cannot(zh: "“\(path)”不是文件夹。", en: "“\(path)” is no folder.")
    case .symbolicLink:
      .cannot(zh: "“\(path)”是符号链接，不予跟随。", en: "“\(path)” is a symbolic link and is not followed.")
    case .outsideRoot:
      .cannot(zh: "“\(path)”在仓库之外，不予写入。", en: "“\(path)” lies outside the repository.")
    case .tooLarge: .cannot(zh: "“\(path)”超过读取限度。", en: "“\(path)” is over the size limit.")
    case .changedWhileRead:
      .cannot(
        zh: "“\(path)”在读取过程中被改动，请再试一次。", en: "“\(path)” changed while it was read; try again.")
    case .alreadyExists:
      .cannot(zh: "“\(path)”已经存在，未作改动。", en: "“\(path)” exists already; nothing was changed.")
    case .diskFull:
      .cannot(
        zh: "磁盘已满，未能写入“\(path)”；原有内容未动。",
        en: "The disk is full; “\(path)” was not written and what was there is untouched.")
    case .readOnly: .cannot(zh: "文件系统只读：\(path)", en: "Read-only file system: \(path)")
    case .invalidPath: .cannot(zh: "“\(path)”不是有效的路径。", en: "“\(path)” is not a valid path.")
    default: .cannot(zh: "文件操作失败：\(failure)", en: "A file operation failed: \(failure)")
    }
  }
}
