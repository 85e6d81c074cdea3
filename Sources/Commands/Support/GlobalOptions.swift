import ArgumentParser
import Files
import Model

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: helpText("界面语言：zh 或 en", "language of messages: zh or en", valueName: "zh|en"))
  var language: String?

  @Option(
    name: [.customShort("C"), .customLong("directory")],
    help: helpText("如同在该文件夹中运行", "run as if started in that folder", valueName: "DIR"))
  var directory: String?

  init() {}

  func validate() throws {
    if let language, Language(tag: language) == nil {
      throw ValidationError(words("--lang 只能是 zh 或者 en。", "--lang takes zh or en."))
    }
  }

  /// The folder that the command works in, absolute.
  var folder: String {
    let context = CommandContext.current
    guard let directory else { return context.currentFolder }
    return PathText.normalised(
      directory.hasPrefix("/") ? directory : context.currentFolder + "/" + directory)
  }
}
