import Model

/// RFC 4180: CRLF, quotes where needed, one heading row in the report's language.
///
/// **Formulas.** A spreadsheet computes a cell that begins with `=`, `+`, `-` or `@`, also in their
/// fullwidth forms, and so runs whatever a document's author wrote. Such a cell gets a leading `'`,
/// which spreadsheets take for "this is text"; a plain number (`-5`, `+3.2`) and a lone sign do not.
/// The guard changes the text, so a program that reads the csv may switch it off.
///
/// Merged cells are repeated. Caption, notes and 密级 have no place in csv.
struct TableCSV {
  let table: Table
  let options: TableOptions

  func render() -> String {
    var output = options.byteOrderMark ? "\u{FEFF}" : ""
    output += line(table.columns.map { $0.title[options.language] })
    for row in table.rows.indices {
      output += line(
        table.columns.indices.map {
          table.source(row: row, column: $0).marked(options.language)
        })
    }
    return output
  }

  private func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  private func field(_ text: String) -> String {
    let text = options.guardsFormulas ? Self.disarm(PlainText.line(text)) : PlainText.line(text)
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    guard needsQuotes else { return text }
    var quoted = "\""
    for character in text { quoted += character == "\"" ? "\"\"" : String(character) }
    return quoted + "\""
  }

  private static func disarm(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, text.unicodeScalars.count > 1,
      "=+-@＝＋－＠".unicodeScalars.contains(first), !isNumber(text.dropFirst())
    else { return text }
    return "'" + text
  }

  private static func isNumber(_ text: Substring) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
