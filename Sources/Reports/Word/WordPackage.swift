import Archive
import Model

/// The parts of a .docx (ECMA-376), in a fixed order and without a clock.
struct WordPackage {
  private let document: WordDocument
  private let body: WordBody

  init(_ document: WordDocument) {
    self.document = document
    body = WordBody(document)
  }

  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let declaration =
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let types =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  var members: [ZipWriter.Member] {
    var parts = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageRelations),
      ("docProps/core.xml", properties),
      ("word/document.xml", body.document), ("word/_rels/document.xml.rels", bodyRelations),
      ("word/styles.xml", WordStyleSheet().text),
      ("word/settings.xml", settings), ("word/fontTable.xml", fonts),
    ]
    for part in body.margins { parts.append(("word/" + part.name, part.text)) }
    return parts.map {
      ZipWriter.Member(name: $0.0, bytes: Array((Self.declaration + $0.1).utf8))
    }
  }

  private var contentTypes: String {
    var text = #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
    text += #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package"#
    text += #".relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"#
    text += #"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-"#
    text += #"package.core-properties+xml"/>"#
    for (name, type) in [
      ("document", "document.main"), ("styles", "styles"), ("settings", "settings"),
      ("fontTable", "fontTable"),
    ] {
      text += #"<Override PartName="/word/\#(name).xml" "#
      text += #"ContentType="\#(Self.types).\#(type)+xml"/>"#
    }
    for part in body.margins {
      text += #"<Override PartName="/word/\#(part.name)" "#
      text += #"ContentType="\#(Self.types).\#(part.kind)+xml"/>"#
    }
    return text + "</Types>"
  }

  private var packageRelations: String {
    Self.relationships([
      ("rId1", Self.relations + "/officeDocument", "word/document.xml"),
      (
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ),
    ])
  }

  private var bodyRelations: String {
    let fixed = ["styles", "settings", "fontTable"].enumerated().map {
      ("rId\($0 + 1)", Self.relations + "/" + $1, $1 + ".xml")
    }
    return Self.relationships(
      fixed + body.margins.map { ($0.relation, Self.relations + "/" + $0.kind, $0.name) })
  }

  private static func relationships(_ rows: [(String, String, String)]) -> String {
    let entries = rows.map { #"<Relationship Id="\#($0)" Type="\#($1)" Target="\#($2)"/>"# }
    return #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + entries.joined() + "</Relationships>"
  }

  private var properties: String {
    #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/"#
      + #"core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>"#
      + MarkupText.escape(document.title) + "</dc:title><dc:language>"
      + ReportPhrases(document.language).tag + "</dc:language></cp:coreProperties>"
  }

  private var settings: String {
    let hasContents = document.sections.contains { section in
      section.blocks.contains { if case .contents = $0 { true } else { false } }
    }
    return #"<w:settings xmlns:w="\#(Self.main)"><w:defaultTabStop w:val="420"/>"#
      + #"<w:characterSpacingControl w:val="compressPunctuation"/>"#
      // Word asks once and fills in the pages of the table of contents.
      + (hasContents ? #"<w:updateFields w:val="true"/>"# : "")
      + #"<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone"#
      + #"/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout"#
      + #"/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office"#
      + #"/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>"#
      + "</w:settings>"
  }

  /// The names by which other systems know the faces.
  private var fonts: String {
    let rows = [
      ("宋体", "SimSun", "roman"), ("黑体", "SimHei", "swiss"), ("仿宋", "FangSong", "modern"),
      ("楷体", "KaiTi", "script"),
    ]
    let entries = rows.map {
      #"<w:font w:name="\#($0)"><w:altName w:val="\#($1)"/><w:charset w:val="86"/>"#
        + #"<w:family w:val="\#($2)"/><w:pitch w:val="variable"/></w:font>"#
    }
    return #"<w:fonts xmlns:w="\#(Self.main)">"# + entries.joined()
      + #"<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/>"#
      + #"<w:pitch w:val="variable"/></w:font></w:fonts>"#
  }
}
