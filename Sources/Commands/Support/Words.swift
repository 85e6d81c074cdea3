import ArgumentParser
import Model

/// Picks the words of help and messages in the language of the run.
func words(_ zh: String, _ en: String) -> String {
  CommandContext.current.language == .chinese ? zh : en
}

func helpText(_ zh: String, _ en: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: words(zh, en)).named(valueName)
}

extension ArgumentHelp {
  fileprivate func named(_ name: String?) -> ArgumentHelp {
    guard let name else { return self }
    var help = self
    help.valueName = name
    return help
  }
}

/// One subcommand's place in the help.
func commandConfiguration(
  _ name: String, zh: String, en: String, discussion: (zh: String, en: String),
  subcommands: [any ParsableCommand.Type] = [], defaultSubcommand: (any ParsableCommand.Type)? = nil
) -> CommandConfiguration {
  CommandConfiguration(
    commandName: name, abstract: words(zh, en), discussion: words(discussion.zh, discussion.en),
    subcommands: subcommands, defaultSubcommand: defaultSubcommand)
}
