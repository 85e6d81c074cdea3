import Files
import Model

/// Results to standard output, everything else to standard error.
enum Console {
  /// Writes a result.
  /// - Throws: `FileFailure`; a reader that went away ends the program quietly.
  static func print(_ text: String) throws {
    try CommandContext.current.output.write(text)
  }

  static func note(_ text: Bilingual) {
    let context = CommandContext.current
    try? context.error.write("guiju: " + text[context.language] + "\n")
  }
}
