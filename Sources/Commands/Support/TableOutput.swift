import Reports

/// A table to standard output, as this run wants it.
enum TableOutput {
  static func print(_ table: Table, as format: TableFileFormat) throws {
    let context = CommandContext.current
    let options = TableOptions(
      language: context.language, color: context.usesColor, width: context.width,
      byteOrderMark: format == .csv)
    try Console.write(table, as: format, options: options)
  }
}
