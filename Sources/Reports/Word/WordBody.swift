/// Writes the sections of a file: the main part, and the headers and footers that it names.
struct WordBody {
  /// A header or footer.
  struct Margin {
    var kind: String
    var name: String
    var relation: String
    var text: String
  }

  private(set) var document = ""
  private(set) var margins: [Margin] = []
  private var bookmarks = 0

  private static let spaces =
    #"xmlns:w="\#(WordPackage.main)" xmlns:r="\#(WordPackage.relations)""#

  init(_ file: WordDocument) {
    document = "<w:document \(Self.spaces)><w:body>"
    for (index, section) in file.sections.enumerated() {
      let properties = properties(of: section)
      let isLast = index == file.sections.count - 1
      for (place, block) in section.blocks.enumerated() {
        let endsSection = !isLast && place == section.blocks.count - 1
        if case .paragraph(let paragraph) = block, endsSection {
          write(paragraph, section: properties)
        } else {
          write(block, width: section.page.textWidth)
          // Two tables in a row would be one.
          if case .table = block, place + 1 < section.blocks.count,
            case .table = section.blocks[place + 1]
          {
            document += Self.hairline("")
          }
        }
      }
      if isLast {
        if case .table? = section.blocks.last { document += Self.hairline("") }
        document += properties
      } else if !Self.endsWithParagraph(section) {
        document += Self.hairline(properties)
      }
    }
    document += "</w:body></w:document>"
  }

  private static func endsWithParagraph(_ section: WordSection) -> Bool {
    if case .paragraph? = section.blocks.last { true } else { false }
  }

  /// A paragraph that takes next to no room, where the format wants one.
  private static func hairline(_ section: String) -> String {
    #"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#
      + #"<w:rPr><w:sz w:val="2"/></w:rPr>\#(section)</w:pPr></w:p>"#
  }

  // MARK: - Sections

  private mutating func properties(of section: WordSection) -> String {
    var output = "<w:sectPr>"
    output += reference("header", section.header)
    output += reference("footer", section.footer)
    let page = section.page
    output += #"<w:type w:val="nextPage"/><w:pgSz w:w="\#(WordPage.twips(page.width))" "#
    output += #"w:h="\#(WordPage.twips(page.height))""#
    if page.isLandscape { output += #" w:orient="landscape""# }
    output += #"/><w:pgMar w:top="\#(WordPage.twips(page.top))" "#
    output += #"w:right="\#(WordPage.twips(page.right))" "#
    output += #"w:bottom="\#(WordPage.twips(page.bottom))" w:left="\#(WordPage.twips(page.left))" "#
    output += #"w:header="680" w:footer="620" w:gutter="0"/>"#
    if section.startsBare { output += "<w:titlePg/>" }
    return output + "</w:sectPr>"
  }

  /// A section without a header of its own would take over that of the one before.
  private mutating func reference(_ kind: String, _ paragraphs: [WordParagraph]) -> String {
    let root = kind == "header" ? "hdr" : "ftr"
    let main = document
    document = ""
    for paragraph in paragraphs { write(paragraph) }
    if paragraphs.isEmpty { document += "<w:p/>" }
    let text = "<w:\(root) \(Self.spaces)>\(document)</w:\(root)>"
    document = main
    if let known = margins.first(where: { $0.kind == kind && $0.text == text }) {
      return #"<w:\#(kind)Reference w:type="default" r:id="\#(known.relation)"/>"#
    }
    let number = margins.count { $0.kind == kind } + 1
    let relation = "rId\(margins.count + 4)"
    margins.append(
      Margin(kind: kind, name: "\(kind)\(number).xml", relation: relation, text: text))
    return #"<w:\#(kind)Reference w:type="default" r:id="\#(relation)"/>"#
  }

  // MARK: - Blocks

  private mutating func write(_ block: WordBlock, width: Int) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table, width: width)
    case .contents(let lines, let levels): contents(lines, levels)
    }
  }

  private mutating func contents(_ lines: [WordParagraph], _ levels: Int) {
    let begin =
      #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC "#
      + #"\o "1-\#(levels)" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>"#
      + "</w:r>"
    let end = #"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    for (index, line) in (lines.isEmpty ? [WordParagraph(.contents(1), [])] : lines).enumerated() {
      write(
        line, before: index == 0 ? begin : "", after: index >= lines.count - 1 ? end : "")
    }
  }

  private mutating func write(
    _ paragraph: WordParagraph, section: String = "", before: String = "", after: String = ""
  ) {
    document += "<w:p>" + Self.properties(paragraph, section)
    var ends = ""
    for name in paragraph.bookmarks {
      document += #"<w:bookmarkStart w:id="\#(bookmarks)" w:name="\#(MarkupText.escape(name))"/>"#
      ends += #"<w:bookmarkEnd w:id="\#(bookmarks)"/>"#
      bookmarks += 1
    }
    document += before
    for run in paragraph.runs { document += WordMarkup.run(run) }
    document += after + ends + "</w:p>"
  }

  private static func properties(_ paragraph: WordParagraph, _ section: String) -> String {
    var output = ""
    if paragraph.style != .normal {
      output += #"<w:pStyle w:val="\#(WordStyleSheet.id(paragraph.style))"/>"#
    }
    if paragraph.keepsWithNext { output += "<w:keepNext/>" }
    if paragraph.startsPage { output += "<w:pageBreakBefore/>" }
    if !paragraph.tabs.isEmpty {
      let tabs = paragraph.tabs.map { tab in
        let leader = tab.isRight && isContents(paragraph.style) ? #" w:leader="dot""# : ""
        let kind = tab.isRight ? "right" : "left"
        return #"<w:tab w:val="\#(kind)"\#(leader) w:pos="\#(tab.position)"/>"#
      }
      output += "<w:tabs>\(tabs.joined())</w:tabs>"
    }
    if paragraph.before != nil || paragraph.after != nil {
      output += WordMarkup.spacing(before: paragraph.before, after: paragraph.after)
    }
    if let indent = paragraph.indent {
      let first =
        indent.hanging > 0
        ? #"w:hanging="\#(indent.hanging)""# : #"w:firstLineChars="0" w:firstLine="0""#
      output += #"<w:ind w:left="\#(indent.left)" \#(first)/>"#
    }
    if let alignment = paragraph.alignment { output += #"<w:jc w:val="\#(alignment.rawValue)"/>"# }
    output += section
    return output.isEmpty ? "" : "<w:pPr>\(output)</w:pPr>"
  }

  private static func isContents(_ style: WordStyle) -> Bool {
    if case .contents = style { true } else { false }
  }

  // MARK: - Tables

  private mutating func write(_ table: WordTable, width: Int) {
    let layout = WordTableLayout(table, width: width)
    document += layout.opening
    for row in layout.rows {
      document += row.opening
      for cell in row.cells {
        document += cell.opening
        let paragraphs = cell.paragraphs.isEmpty ? [WordParagraph(.cell, [])] : cell.paragraphs
        for paragraph in paragraphs { write(paragraph) }
        document += "</w:tc>"
      }
      document += "</w:tr>"
    }
    document += "</w:tbl>"
  }
}
