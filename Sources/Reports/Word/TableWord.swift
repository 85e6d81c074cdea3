import Model

/// A `Table` for Word: caption above, head repeated on every sheet, landscape from five columns on,
/// notes below.
struct TableWord {
  let table: Table
  let options: TableOptions
  var rowHeight: Double?
  var keepsRows = false

  /// The widths of the columns in thousandths.
  private var widths: [Int] { TableHTML(table: table, options: options).shares }

  func section(page: WordPage?) -> WordSection {
    let own: WordPage = table.isLandscape ? .landscape : .portrait
    let banner =
      table.classification.isSensitive
      ? [WordParagraph(.header, table.classification.banner(options.language), alignment: .right)]
      : []
    return WordSection(
      page: page ?? own, header: banner, footer: [.pageNumber(options.language)],
      blocks: [
        .paragraph(WordParagraph(.title, PlainText.line(table.caption[options.language])))
      ] + blocks)
  }

  /// The table and its notes without caption.
  var blocks: [WordBlock] {
    let phrases = ReportPhrases(options.language)
    let heads = table.columns.map {
      let title = WordRun(PlainText.line($0.title[options.language]), size: size)
      return WordCell([WordParagraph(.cellHead, [title])])
    }
    var rows = [WordRow(heads, isHead: true)] + table.rows.indices.map(row)
    if table.rows.isEmpty {
      let none = WordParagraph(.cell, phrases.pick("（无）", "(none)"), alignment: .center)
      rows.append(WordRow([WordCell([none], span: max(1, table.columns.count))]))
    }
    let notes = table.notes.map { note in
      WordBlock.paragraph(
        WordParagraph(
          .note, phrases.pick("注：", "Note: ") + PlainText.line(note[options.language])))
    }
    return [.table(WordTable(columns: widths, rows: rows))] + notes
  }

  /// Nine points where many columns share the sheet, as on the printed HTML.
  private var size: Double? { table.isLandscape ? 9 : nil }

  /// Long texts are compared line by line and begin at the top; short ones stand in the middle.
  private func position(_ row: Int) -> WordCell.Position {
    let longest = table.columns.indices.map {
      table.source(row: row, column: $0).words(options.language).count
    }.max()
    return (longest ?? 0) > 60 ? .top : .center
  }

  private func row(_ row: Int) -> WordRow {
    var cells: [WordCell] = []
    let position = position(row)
    for (column, head) in table.columns.enumerated() {
      let cell = table.cell(row: row, column: column)
      if row > 0, cell.continuesAbove { continue }
      var rows = 1
      while row + rows < table.rows.count,
        table.cell(row: row + rows, column: column).continuesAbove
      {
        rows += 1
      }
      let paragraphs = cell.runs.split(
        separator: .paragraphBreak, omittingEmptySubsequences: false
      ).map { runs in
        WordParagraph(.cell, runs.map(run), alignment: Self.alignment(head.alignment))
      }
      cells.append(
        WordCell(
          paragraphs, rows: rows,
          position: head.alignment == .leading && rows == 1 ? position : .center))
    }
    return WordRow(cells, height: rowHeight, staysWhole: keepsRows)
  }

  private func run(_ run: TableRun) -> WordRun {
    let text = run.text[options.language].unicodeScalars.reduce(into: "") { result, scalar in
      result.unicodeScalars.append(scalar.isLineSpace ? " " : scalar)
    }
    let marks: WordMarks =
      switch run.mark {
      case .inserted: .inserted
      case .deleted: .deleted
      case .strong: .bold
      case nil: []
      }
    return WordRun(text, marks: marks, size: size)
  }

  private static func alignment(_ alignment: TableAlignment) -> WordParagraph.Alignment {
    switch alignment {
    case .leading: .left
    case .center: .center
    case .trailing: .right
    }
  }
}
