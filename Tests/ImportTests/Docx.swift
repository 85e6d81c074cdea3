import Archive

@testable import Import

/// Builds small Word files out of their parts.
struct Docx {
  /// The inside of `w:body`.
  var body: String
  /// The insides of the parts.
  var styles = ""
  var numbering = ""
  var comments = ""
  var footnotes = ""
  var header = ""

  private static let space =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
    + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#
    + #"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#
    + #"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  func bytes() throws -> [UInt8] {
    var parts = [
      ("word/document.xml", "<w:document \(Self.space)><w:body>\(body)</w:body></w:document>")
    ]
    var relations = ""
    for (name, root, text) in [
      ("styles", "styles", styles), ("numbering", "numbering", numbering),
      ("comments", "comments", comments), ("footnotes", "footnotes", footnotes),
      ("header", "hdr", header),
    ] where !text.isEmpty {
      parts.append(("word/\(name).xml", "<w:\(root) \(Self.space)>\(text)</w:\(root)>"))
      relations +=
        #"<Relationship Id="\#(name)" Type="\#(Self.types)\#(name)" Target="\#(name).xml"/>"#
    }
    parts.append(("word/_rels/document.xml.rels", "<Relationships>\(relations)</Relationships>"))
    return try ZipWriter.archive(parts.map { .init(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  func content(_ reading: DocxReading = .accepted) throws -> DocxContent {
    try DocxContent.read(bytes(), reading: reading)
  }

  func outline(_ reading: DocxReading = .accepted) throws -> WordOutline {
    try WordOutline.read(bytes(), reading: reading)
  }

  /// Paragraphs of plain text.
  static func text(_ lines: String...) -> Docx { Docx(body: lines.map { p($0) }.joined()) }

  static func p(_ text: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(r(text, run))</w:p>"
  }

  static func r(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  static func list(_ id: Int, _ level: Int = 0) -> String {
    #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(id)"/></w:numPr>"#
  }
}

extension WordOutline {
  /// One line a node, two spaces a level: `7.3.1|words`.
  var drawing: [String] {
    var depths: [Int] = []
    return nodes.map { node in
      let depth = node.parent.map { depths[$0] + 1 } ?? 0
      depths.append(depth)
      let sign =
        switch node.kind {
        case .clause: node.number ?? "#"
        case .paragraph: "-"
        case .note: "注"
        case .table: "[\(node.number ?? "表")]"
        case .row: node.isHead ? "==" : "--"
        case .cell: "\(node.span)×\(node.rows)"
        }
      return String(repeating: "  ", count: depth) + sign + "|" + node.text
    }
  }
}
