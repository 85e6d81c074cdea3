import Model

/// `guiju/<name>/1`: a row is an object with the columns' keys. Marked cells hold their words in the
/// row and their runs under `marks`, so that a member has one type in every row.
struct TableJSON {
  let table: Table

  var value: JSONValue {
    let classification = table.classification
    return [
      "schema": .string("guiju/\(table.name)/1"),
      "caption": JSONValue(table.caption),
      "classification": JSONValue(
        Bilingual(zh: classification.name(.chinese), en: classification.name(.english))),
      "columns": .array(
        table.columns.map { ["key": .string($0.key), "title": JSONValue($0.title)] }),
      "rows": .array(table.rows.indices.map(row)),
      "marks": .array(marks),
      "notes": .array(table.notes.map { JSONValue($0) }),
    ]
  }

  private func row(_ row: Int) -> JSONValue {
    .object(
      table.columns.enumerated().map { column, head in
        let cell = table.source(row: row, column: column)
        return JSONMember(name: head.key, value: cell.value ?? .string(cell.words(.chinese)))
      })
  }

  private var marks: [JSONValue] {
    var result: [JSONValue] = []
    for row in table.rows.indices {
      for (column, head) in table.columns.enumerated() {
        let cell = table.cell(row: row, column: column)
        guard cell.runs.contains(where: { $0.mark != nil }) else { continue }
        let runs: [JSONValue] = cell.runs.map {
          ["text": .string($0.text.zh), "mark": JSONValue($0.mark?.rawValue)]
        }
        result.append(
          ["row": .integer(row), "key": .string(head.key), "runs": .array(runs)])
      }
    }
    return result
  }
}
