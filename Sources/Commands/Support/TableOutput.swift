import Reports

/// Tables to standard output, as this run wants them.
enum TableOutput {
  static func print(_ table: Table, as format: TableFileFormat) throws {
    try Console.write(
      try TableRenderer(options: options(csv: format == .csv)).file(table, as: format), as: format)
  }

  static func print(_ set: TableSet, as format: TableFileFormat) throws {
    try Console.write(
      try TableRenderer(options: options(csv: format == .csv)).file(set, as: format), as: format)
  }

  static func print(_ table: Table, as format: TableFormat) throws {
    try Console.print(
      TableRenderer(options: options(csv: format == .csv)).render(table, as: format))
  }

  /// - Parameter csv: Whether the output begins with the byte order mark that spreadsheets ask for.
  static func options(csv: Bool = false) -> TableOptions {
    let context = CommandContext.current
    return TableOptions(
      language: context.language, color: context.usesColor, width: context.width,
      byteOrderMark: csv)
  }
}
