extension DocumentViewer {
  /// The bytes of a file in any format, docx among them.
  /// - Throws: `DocumentViewFailure`; `ArchiveFailure` where memory runs out.
  package func file(as format: TableFileFormat) throws -> [UInt8] {
    let text: DocumentViewFormat
    switch format {
    case .docx: return try word().archive()
    case .text: text = .text
    case .html: text = .html
    case .json: text = .json
    case .csv: text = .csv
    }
    return Array(try render(as: text).utf8)
  }

  /// The document or its record for Word.
  package func word() throws(DocumentViewFailure) -> WordDocument {
    switch options.view {
    case .document:
      try requireControlled()
      return DocumentWord(context: context, options: options).document
    case .record:
      return RecordWord(sheet: try recordSheet(), context: context, options: options).document
    }
  }
}
