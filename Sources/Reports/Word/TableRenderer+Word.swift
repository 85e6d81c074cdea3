package import Archive
import Model

extension TableRenderer {
  /// The bytes of a file in any format, docx among them.
  /// - Throws: where memory runs out.
  package func file(
    _ table: Table, as format: TableFileFormat
  ) throws(ArchiveFailure) -> [UInt8] {
    guard let format = format.text else { return try wordFile([table]) }
    return Array(render(table, as: format).utf8)
  }

  /// Several tables as one Word file, each on pages of its own.
  /// - Parameter page: the sheet; without it, A4 on its side from five columns on, else upright.
  package func wordFile(
    _ tables: [Table], page: WordPage? = nil
  ) throws(ArchiveFailure) -> [UInt8] {
    try WordDocument(
      title: tables.first?.caption[options.language] ?? "", language: options.language,
      sections: tables.map { TableWord(table: $0, options: options).section(page: page) }
    ).archive()
  }

  /// The table and its notes as part of a Word file, without caption.
  /// - Parameters:
  ///   - rowHeight: at least so high in points, for rows that are signed.
  ///   - keepsRows: whether a row stands on one page.
  package func wordBlocks(
    _ table: Table, rowHeight: Double? = nil, keepsRows: Bool = false
  ) -> [WordBlock] {
    TableWord(table: table, options: options, rowHeight: rowHeight, keepsRows: keepsRows).blocks
  }
}
