import ArgumentParser
import Files
import Model

/// Runs the program with everything outside given as values, so that tests can run it in-process.
package enum Program {
  /// - Returns: the exit status.
  package static func run(_ context: CommandContext) async -> Int32 {
    var context = context
    context.language = LanguageChoice.choose(
      arguments: context.arguments, environment: context.environment, folder: context.currentFolder)
    return await CommandContext.$current.withValue(context) {
      do {
        var command = try GuijuCommand.parseAsRoot(context.arguments)
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
        return ExitStatus.success.rawValue
      } catch {
        return finish(error, context)
      }
    }
  }

  private static func finish(_ error: any Error, _ context: CommandContext) -> Int32 {
    let language = context.language
    if let status = error as? ExitRequest { return status.status.rawValue }
    // The reader of a pipe went away, as `| head` does: no failure of ours.
    if let failure = error as? FileFailure, failure.code == .brokenPipe { return 0 }
    if isOurs(error) {
      let failure = FailureWords.of(error)
      Console.note(failure.message)
      if let help = failure.help {
        try? context.error.write("  " + help[language] + "\n")
      }
      return failure.status.rawValue
    }
    let status = GuijuCommand.exitCode(for: error).rawValue
    let text = HelpTranslation.translate(GuijuCommand.fullMessage(for: error), to: language)
    do {
      if status == 0 {
        try context.output.write(text + "\n")
      } else {
        try context.error.write(text + "\n")
      }
    } catch {
      return ExitStatus.failure.rawValue
    }
    return status
  }

  /// Parsing, help and completion scripts are ArgumentParser's own business.
  private static func isOurs(_ error: any Error) -> Bool {
    let kind = String(reflecting: type(of: error))
    return !kind.hasPrefix("ArgumentParser")
  }
}

/// Ends a command with a status after it has said all that there is to say.
struct ExitRequest: Error {
  let status: ExitStatus

  init(_ status: ExitStatus) { self.status = status }
}
