package import Corpus
package import Documents
package import Model
package import XMLTree

/// Shows one controlled document: procedure, plan or template.
///
/// The document must be valid; what it says is written out as it stands, every number is computed,
/// and nothing is left out for want of a place in the layout. The same input gives the same bytes.
package struct DocumentViewer {
  let context: DocumentViewContext
  let options: DocumentViewOptions

  /// - Parameters:
  ///   - approvals: records of approval; those of other documents and revisions are passed over.
  ///   - citation: how an element of another document is cited; nil where it is not known. The
  ///     reference is then printed as it is written in the file.
  package init(
    document: XMLDocument, meta: DocumentMeta, registry: Registry, approvals: [Approval],
    options: DocumentViewOptions,
    citation: @escaping @Sendable (DocumentReference) -> Bilingual? = { _ in nil }
  ) {
    self.options = options
    context = DocumentViewContext(
      document: document, meta: meta, registry: registry, approvals: approvals,
      language: options.language, citation: citation)
  }

  /// UTF-8 text with a final line break.
  package func render(as format: DocumentViewFormat) throws(DocumentViewFailure) -> String {
    switch options.view {
    case .document: return try documentView(format)
    case .record:
      let sheet = try recordSheet()
      let renderer = TableRenderer(options: options.table)
      switch format {
      case .text: return renderer.render(sheet.table, as: .text)
      case .csv: return renderer.render(sheet.table, as: .csv)
      case .json: return renderer.render(sheet.table, as: .json)
      case .html: return RecordHTML(sheet: sheet, context: context, options: options).render()
      }
    }
  }

  /// 检查记录表 as a table, for a renderer of the caller's.
  package func recordTable() throws(DocumentViewFailure) -> Table { try recordSheet().table }

  /// - Throws: for a registry or the configuration.
  func requireControlled() throws(DocumentViewFailure) {
    guard context.kind?.isControlled == true else {
      throw DocumentViewFailure(
        .notControlled,
        Bilingual(
          zh: "只有程序、预案和执法文书格式文本可以按文件显示；登记表和配置请直接查看文件。",
          en: "Only procedures, plans and templates are shown as documents; read a registry or "
            + "the configuration in its file."))
    }
  }

  private func documentView(_ format: DocumentViewFormat) throws(DocumentViewFailure) -> String {
    try requireControlled()
    switch format {
    case .text: return DocumentText(context: context, options: options).render()
    case .html: return DocumentHTML(context: context, options: options).render()
    case .json:
      // A machine format does not depend on the reader's language.
      var neutral = context
      neutral.language = .chinese
      return JSONWriter.document(DocumentJSON(context: neutral).value)
    case .csv:
      throw DocumentViewFailure(
        .unsupportedFormat,
        Bilingual(
          zh: "文件不是表，没有 csv 格式；请用 text、html、docx 或者 json，或者用 --view record 输出检查记录表。",
          en:
            "A document is no table and has no csv form: use text, html, docx or json, or --view record "
            + "for the record sheet."))
    }
  }

  func recordSheet() throws(DocumentViewFailure) -> RecordSheet {
    guard context.kind == .procedure else {
      throw DocumentViewFailure(
        .noRecordView,
        Bilingual(
          zh: "“\(PlainText.line(context.meta.title))”不是监督检查程序，没有检查记录表；请用 --view document。",
          en:
            "“\(PlainText.line(context.meta.title))” is no inspection procedure and has no record "
            + "sheet: use --view document."))
    }
    guard let sheet = RecordSheet(context) else {
      throw DocumentViewFailure(
        .noItems,
        Bilingual(
          zh: "“\(PlainText.line(context.meta.title))”没有检查事项（item），无法生成检查记录表。",
          en: "“\(PlainText.line(context.meta.title))” has no inspection items to make a record "
            + "sheet from."))
    }
    return sheet
  }
}
