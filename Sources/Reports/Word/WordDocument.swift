package import Archive
package import Model

/// A file for Word and WPS, apart from how it is written.
///
///     let file = WordDocument(
///       title: "修订对照表",
///       sections: [
///         WordSection(
///           page: .landscape, footer: [.pageNumber(.chinese)],
///           blocks: [.paragraph(WordParagraph(.title, "修订对照表")), .table(table)])
///       ])
///     try Console.write(file.archive())
///
/// A `Table` becomes a file by `TableRenderer.file(_:as:)`, or part of one by
/// `TableRenderer.wordBlocks(_:)`.
package struct WordDocument: Sendable, Hashable {
  /// In the properties of the file.
  package var title: String
  package var language: Language
  package var sections: [WordSection]

  package init(title: String, language: Language = .chinese, sections: [WordSection]) {
    self.title = title
    self.language = language
    self.sections = sections
  }

  /// The bytes of the .docx; the same value gives the same bytes.
  /// - Throws: `.system` where memory runs out.
  package func archive() throws(ArchiveFailure) -> [UInt8] {
    try ZipWriter.archive(WordPackage(self).members)
  }
}
