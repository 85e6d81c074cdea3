import Files
import Model
import Reports

/// Results to standard output, everything else to standard error.
enum Console {
  /// Writes a result.
  /// - Throws: `FileFailure`; a reader that went away ends the program quietly.
  static func print(_ text: String) throws {
    try CommandContext.current.output.write(text)
  }

  /// Writes a file that is no text, which a terminal cannot show.
  /// - Throws: wrong usage where the output is a terminal.
  static func write(_ bytes: [UInt8]) throws {
    let output = CommandContext.current.output
    guard !output.isTerminal else {
      throw CommandFailure(
        .usage,
        Bilingual(
          zh: "这种格式是二进制文件，不能显示在终端上。",
          en: "This format is a binary file, which a terminal cannot show."),
        help: Bilingual(
          zh: "请写入文件，例如在命令末尾加上：> 文件.docx",
          en: "Send it to a file, for example with: > file.docx"))
    }
    try output.write(bytes)
  }

  /// Writes what is text to a terminal too.
  static func write(_ bytes: [UInt8], as format: TableFileFormat) throws {
    if format == .docx { try write(bytes) } else { try CommandContext.current.output.write(bytes) }
  }

  static func note(_ text: Bilingual) {
    let context = CommandContext.current
    try? context.error.write("guiju: " + text[context.language] + "\n")
  }
}
