package import Archive
package import Model

/// Several tables that belong together, as one file: 清理意见表 in its two lists.
package struct TableSet: Sendable, Hashable {
  /// The name in the JSON schema, `guiju/<name>/1`.
  package var name: String
  package var caption: Bilingual
  package var tables: [Table]
  /// What holds for all of them.
  package var notes: [Bilingual]

  package init(name: String, caption: Bilingual, tables: [Table], notes: [Bilingual] = []) {
    self.name = name
    self.caption = caption
    self.tables = tables
    self.notes = notes
  }

  /// The strictest class of its tables.
  var classification: ReportClassification {
    tables.first { $0.classification.isSensitive }?.classification
      ?? tables.first?.classification ?? .notStated
  }
}

extension TableRenderer {
  /// The bytes of a file in any format.
  ///
  /// csv writes one table behind the other, each row with the caption of its table in front.
  /// - Throws: where memory runs out.
  package func file(_ set: TableSet, as format: TableFileFormat) throws(ArchiveFailure) -> [UInt8] {
    switch format {
    case .docx: return try wordFile(set.tables.map { withNotes($0, of: set) })
    case .text: return Array(text(set).utf8)
    case .html: return Array(html(set).utf8)
    case .json: return Array(JSONWriter.document(json(set)).utf8)
    case .csv: return Array(csv(set).utf8)
    }
  }

  /// On paper the last table carries what holds for all.
  private func withNotes(_ table: Table, of set: TableSet) -> Table {
    guard table == set.tables.last else { return table }
    var table = table
    table.notes += set.notes
    return table
  }

  private func text(_ set: TableSet) -> String {
    let tables = set.tables.map { TableText(table: withNotes($0, of: set), options: options) }
    return tables.map { $0.render() }.joined(separator: "\n")
  }

  private func html(_ set: TableSet) -> String {
    let body = set.tables.map {
      TableHTML(table: withNotes($0, of: set), options: options).fragment
    }
    return HTMLPage(
      title: PlainText.line(set.caption[options.language]), language: options.language,
      classification: set.classification,
      landscape: set.tables.contains { $0.columns.count >= TableHTML.landscapeFrom },
      body: body.joined(separator: "\n")
    ).render()
  }

  private func json(_ set: TableSet) -> JSONValue {
    [
      "schema": .string("guiju/\(set.name)/1"), "caption": JSONValue(set.caption),
      "tables": .array(set.tables.map { TableJSON(table: $0).value }),
      "notes": .array(set.notes.map { JSONValue($0) }),
    ]
  }

  private func csv(_ set: TableSet) -> String {
    var output = ""
    var heads: [TableColumn] = []
    for table in set.tables {
      var own = options
      own.byteOrderMark = options.byteOrderMark && output.isEmpty
      var named = table
      named.columns.insert(
        TableColumn(key: "table", title: Bilingual(zh: "表", en: "Table")), at: 0)
      for row in named.rows.indices {
        named.rows[row].insert(TableCell(table.caption), at: 0)
      }
      var text = TableCSV(table: named, options: own).render()
      // The same columns have one heading row.
      if heads == table.columns, let end = text.firstRange(of: "\r\n")?.upperBound {
        text = String(text[end...])
      }
      heads = table.columns
      output += text
    }
    return output
  }
}
