/// Small pieces of WordprocessingML. The order of elements is the schema's.
enum WordMarkup {
  static func fonts(_ font: WordFont, isHinted: Bool = false) -> String {
    #"<w:rFonts \#(isHinted ? hint : "")w:ascii="\#(font.latin)" w:eastAsia="\#(font.rawValue)" "#
      + #"w:hAnsi="\#(font.latin)" w:cs="Times New Roman"/>"#
  }

  private static let hint = #"w:hint="eastAsia" "#

  static func size(_ points: Double) -> String {
    let half = Int((points * 2).rounded())
    return #"<w:sz w:val="\#(half)"/><w:szCs w:val="\#(half)"/>"#
  }

  /// Points, and 240ths of a line or points.
  static func spacing(
    before: Double?, after: Double?, line: Int? = nil, exact: Double? = nil
  ) -> String {
    var output = "<w:spacing"
    if let before { output += #" w:before="\#(Int(before * 20))""# }
    if let after { output += #" w:after="\#(Int(after * 20))""# }
    if let exact {
      output += #" w:line="\#(Int(exact * 20))" w:lineRule="exact""#
    } else if let line {
      output += #" w:line="\#(line)" w:lineRule="auto""#
    }
    return output + "/>"
  }

  // MARK: - Runs

  static func run(_ run: WordRun) -> String {
    let inner: String
    switch run.content {
    case .text(let text): inner = self.text(text, run)
    case .page: inner = field("PAGE", "1", run)
    case .pageCount: inner = field("NUMPAGES", "1", run)
    case .pageOf(let bookmark): inner = field("PAGEREF \(bookmark) \\h", "", run)
    }
    guard let link = run.link else { return inner }
    return #"<w:hyperlink w:anchor="\#(MarkupText.escape(link))" w:history="1">"# + inner
      + "</w:hyperlink>"
  }

  /// Marks that have one shape in Latin and another in Chinese print are set in the Chinese face; the
  /// rest is left to Word, which tells letters apart by itself.
  private static func isShared(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }

  private static func text(_ text: String, _ run: WordRun) -> String {
    let isChinese = text.unicodeScalars.contains { $0.value >= 0x2E80 } || isAllShared(text)
    var output = ""
    var piece = String.UnicodeScalarView()
    var isHinted = false
    func flush() {
      guard !piece.isEmpty else { return }
      output += "<w:r>" + properties(run, isHinted: isHinted)
      output += #"<w:t xml:space="preserve">\#(MarkupText.escapeExact(String(piece)))</w:t></w:r>"#
      piece = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        flush()
        output += "<w:r>" + properties(run, isHinted: false)
        output += scalar == "\n" ? "<w:br/></w:r>" : "<w:tab/></w:r>"
        continue
      }
      let needsHint = isChinese && isShared(scalar)
      if needsHint != isHinted {
        flush()
        isHinted = needsHint
      }
      piece.append(scalar)
    }
    flush()
    return output
  }

  private static func isAllShared(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isShared($0) || $0.isLineSpace }
  }

  private static func field(_ instruction: String, _ result: String, _ run: WordRun) -> String {
    let look = properties(run, isHinted: false)
    func mark(_ type: String) -> String {
      #"<w:r>\#(look)<w:fldChar w:fldCharType="\#(type)"/></w:r>"#
    }
    return mark("begin")
      + #"<w:r>\#(look)<w:instrText xml:space="preserve"> \#(instruction) </w:instrText></w:r>"#
      + mark("separate") + "<w:r>\(look)<w:t>\(result)</w:t></w:r>" + mark("end")
  }

  private static func properties(_ run: WordRun, isHinted: Bool) -> String {
    var output = ""
    if let font = run.font {
      output += fonts(font, isHinted: isHinted)
    } else if isHinted {
      output += "<w:rFonts \(hint)/>"
    }
    if run.marks.contains(.bold) { output += "<w:b/>" }
    if run.marks.contains(.italic) { output += "<w:i/>" }
    if run.marks.contains(.strike) { output += "<w:strike/>" }
    if let size = run.size { output += self.size(size) }
    if run.marks.contains(.underline) { output += #"<w:u w:val="single"/>"# }
    return output.isEmpty ? "" : "<w:rPr>\(output)</w:rPr>"
  }
}
