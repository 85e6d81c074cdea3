/// Writes a table in any of the formats. The same table and options give the same bytes.
package struct TableRenderer: Sendable {
  package var options: TableOptions

  package init(options: TableOptions) {
    self.options = options
  }

  /// UTF-8 text with a final line break.
  package func render(_ table: Table, as format: TableFormat) -> String {
    switch format {
    case .text: TableText(table: table, options: options).render()
    case .csv: TableCSV(table: table, options: options).render()
    case .json: JSONWriter.document(TableJSON(table: table).value)
    case .html: TableHTML(table: table, options: options).render()
    }
  }
}
