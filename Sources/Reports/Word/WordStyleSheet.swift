/// The looks of `WordStyle`: 宋体 小四 for the text, 黑体 for headings and heads.
struct WordStyleSheet {
  private struct Look {
    var font: WordFont = .song
    /// In points.
    var size: Double
    var alignment: String?
    var before = 0.0
    var after = 0.0
    /// In 240ths of a line.
    var line = 360
    /// In points, whatever the height of the face that is at hand.
    var exactLine: Double?
    /// A little room between Han characters and letters or figures.
    var spacesLatin = true
    /// First line in by so many characters.
    var firstLine = 0
    var left = 0
    var keepsWithNext = false
    var outline: Int?
  }

  static func id(_ style: WordStyle) -> String {
    switch style {
    case .normal: "Normal"
    case .body: "BodyText"
    case .title: "Title"
    case .heading(let level): "Heading\(min(6, max(1, level)))"
    case .leaf: "LeafTitle"
    case .contents(let level): "TOC\(min(3, max(1, level)))"
    case .caption: "Caption"
    case .cell: "TableText"
    case .cellHead: "TableHead"
    case .note: "NoteText"
    case .header: "Header"
    case .footer: "Footer"
    }
  }

  private static let styles: [(WordStyle, name: String, Look)] = [
    (.body, "Body Text", Look(size: 12, exactLine: 23, firstLine: 2)),
    (
      .title, "Title",
      Look(
        font: .hei, size: 18, alignment: "center", before: 6, after: 10, line: 300,
        keepsWithNext: true)
    ),
    (
      .leaf, "Leaf Title",
      Look(
        font: .hei, size: 16, alignment: "center", before: 6, after: 10, line: 300,
        keepsWithNext: true)
    ),
    (.heading(1), "heading 1", heading(1, 15, 12, 6)),
    (.heading(2), "heading 2", heading(2, 14, 9, 4)),
    (.heading(3), "heading 3", heading(3, 12, 8, 3)),
    (.heading(4), "heading 4", heading(4, 12, 6, 2)),
    (.heading(5), "heading 5", heading(5, 12, 6, 2)),
    (.heading(6), "heading 6", heading(6, 12, 6, 2)),
    (.contents(1), "toc 1", contents(0, .hei)), (.contents(2), "toc 2", contents(420, .song)),
    (.contents(3), "toc 3", contents(840, .song)),
    (
      .caption, "caption",
      Look(
        font: .hei, size: 10.5, alignment: "center", before: 6, after: 3, line: 288,
        keepsWithNext: true)
    ),
    (.cell, "Table Text", Look(size: 10.5, line: 264, spacesLatin: false)),
    (
      .cellHead, "Table Head",
      Look(
        font: .hei, size: 10.5, alignment: "center", line: 264, spacesLatin: false,
        keepsWithNext: true)
    ),
    (.note, "Note Text", Look(font: .kai, size: 10.5, before: 2, after: 2, line: 288)),
    (.header, "header", Look(size: 9, line: 240)),
    (.footer, "footer", Look(size: 9, alignment: "center", line: 240)),
  ]

  private static func heading(
    _ level: Int, _ size: Double, _ before: Double, _ after: Double
  ) -> Look {
    Look(
      font: .hei, size: size, before: before, after: after, line: 320, keepsWithNext: true,
      outline: level - 1)
  }

  private static func contents(_ left: Int, _ font: WordFont) -> Look {
    Look(font: font, size: 12, exactLine: 18.5, left: left)
  }

  var text: String {
    var output = #"<w:styles xmlns:w="\#(WordPackage.main)"><w:docDefaults><w:rPrDefault><w:rPr>"#
    output += WordMarkup.fonts(.song) + WordMarkup.size(12)
    output += #"<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>"#
    output += "<w:pPrDefault/></w:docDefaults>"
    output += #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name "#
    output += #"w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:line="460" w:lineRule="exact"/>"#
    output += #"<w:jc w:val="both"/></w:pPr></w:style>"#
    output +=
      #"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name "#
    output += #"w:val="Default Paragraph Font"/><w:semiHidden/></w:style>"#
    output += #"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name "#
    output += #"w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#
    output += #"<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>"#
    output += #"<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>"#
    output += "</w:tblPr></w:style>"
    for (style, name, look) in Self.styles { output += entry(Self.id(style), name, look) }
    return output + "</w:styles>"
  }

  private func entry(_ id: String, _ name: String, _ look: Look) -> String {
    var output = #"<w:style w:type="paragraph" w:styleId="\#(id)"><w:name w:val="\#(name)"/>"#
    output += #"<w:basedOn w:val="Normal"/>"#
    if look.outline != nil { output += #"<w:next w:val="BodyText"/>"# }
    output += "<w:qFormat/><w:pPr>"
    if look.keepsWithNext { output += "<w:keepNext/>" }
    if !look.spacesLatin { output += #"<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>"# }
    output += WordMarkup.spacing(
      before: look.before, after: look.after, line: look.line, exact: look.exactLine)
    if look.firstLine > 0 {
      let width = Int(look.size * 20) * look.firstLine
      output +=
        #"<w:ind w:firstLineChars="\#(look.firstLine * 100)" w:firstLine="\#(width)"/>"#
    } else if look.left > 0 {
      output += #"<w:ind w:left="\#(look.left)"/>"#
    }
    let alignment = look.alignment ?? (look.outline == nil ? "both" : "left")
    output += #"<w:jc w:val="\#(alignment)"/>"#
    if let outline = look.outline { output += #"<w:outlineLvl w:val="\#(outline)"/>"# }
    return output + "</w:pPr><w:rPr>" + WordMarkup.fonts(look.font) + WordMarkup.size(look.size)
      + "</w:rPr></w:style>"
  }
}
