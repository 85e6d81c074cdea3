import Documents
import Files
package import Model
import XMLTree

/// `--lang` > `GUIJU_LANG` > `guiju.xml` > locale. A locale that is neither Chinese nor English, as the
/// `C` of most pipelines, means Chinese.
package enum LanguageChoice {
  package static func choose(
    arguments: [String], environment: [String: String], folder: String
  ) -> Language {
    if let asked = asked(arguments) { return asked }
    if let language = environment["GUIJU_LANG"].flatMap({ Language(tag: $0) }) { return language }
    if let language = configured(startFolder(arguments, folder)) { return language }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return Language(tag: value) ?? .chinese
    }
    return .chinese
  }

  private static func asked(_ arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(tag: arguments[index + 1])
      }
      if argument.hasPrefix("--lang=") { return Language(tag: String(argument.dropFirst(7))) }
    }
    return nil
  }

  /// The folder that `-C` names; the language is wanted before the arguments are parsed.
  private static func startFolder(_ arguments: [String], _ folder: String) -> String {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      var named: String?
      if argument == "-C" || argument == "--directory", index + 1 < arguments.count {
        named = arguments[index + 1]
      } else if argument.hasPrefix("--directory=") {
        named = String(argument.dropFirst("--directory=".count))
      }
      if let named {
        return PathText.normalised(named.hasPrefix("/") ? named : folder + "/" + named)
      }
    }
    return folder
  }

  private static func configured(_ folder: String) -> Language? {
    guard let root = Workspace.configurationFolder(above: folder),
      let bytes = try? FileReader.readFile(root + "/guiju.xml", maxBytes: 1 << 20)
    else { return nil }
    let outcome = XMLParser.parse(
      bytes, names: Vocabulary.names, limits: ParseLimits(), schema: nil)
    return outcome.document?.root[.language].flatMap { Language(tag: $0) }
  }
}
