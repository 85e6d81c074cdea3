import Archive
import Files
import Foundation
import TestSupport
import Testing

/// `guiju regulation import` on the built program: what goes in, and what is refused.
@Suite struct RegulationImportTests {
  static let law = """
    示例安全法
    （2001年1月1日第九届全国人民代表大会常务委员会第十九次会议通过）
    第一章　总　　则
    第一条　为了安全（示例），制定本法。
    第二条　单位应当遵守下列规定：
    （一）保持清洁；
    （二）保持安静。
    第三条　本法自2001年6月1日起施行。

    """
  static let amended = law.replacing(
    "通过）", with: "通过　根据2010年5月1日第十一届全国人民代表大会常务委员会第十四次会议《关于修改〈示例安全法〉的决定》修正）")

  static func run(_ scratch: ScratchFolder, _ arguments: [String]) throws -> ProcessResult {
    try Guiju(in: scratch).run(["regulation", "import"] + arguments)
  }

  @Test func aTextGoesInAndASecondCopyDoesNot() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("a.txt", Self.law)
    let first = try Self.run(scratch, ["a.txt", "--key", "exl"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      first.output.contains("exl@2001-01-01 (a new key): written to regulations/exl/2001-01-01.xml")
    )
    #expect(first.output.contains("1 chapter, 3 articles, 3 paragraphs, 2 points"))
    #expect(first.output.contains("in force since 2001-06-01 (by the text)"))
    let made = try scratch.read("regulations/exl/2001-01-01.xml")
    #expect(made.contains("<heading>总则</heading>") && made.contains("保持清洁"))
    // Full-width brackets and another encoding make no other law.
    let copy = Self.law.replacing("（示例）", with: "(示例)").data(using: Self.gb18030)
    _ = try scratch.write("b.txt", bytes: [UInt8](try #require(copy)))
    let changed = try changes(under: scratch.path) { () throws -> Void in
      let second = try Self.run(scratch, ["b.txt"])
      #expect(second.status == 0, "\(second.errors)")
      #expect(second.output.contains("has the words of exl@2001-01-01 in the library"))
      #expect(second.output.contains("GB18030"))
    }
    #expect(changed == [])
    let shown = try Guiju(in: scratch)("regulation", "show", "示例安全法")
    #expect(shown.output.contains("第三条"))
  }

  /// kCFStringEncodingGB_18030_2000 as Foundation writes it.
  static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  @Test func anOutlineHoldsNoSentenceAndIsCompletedLater() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("a.txt", Self.law)
    #expect(try Self.run(scratch, ["a.txt", "--key", "exl", "--outline"]).status == 0)
    let outline = try scratch.read("regulations/exl/2001-01-01.xml")
    #expect(!outline.contains("保持清洁") && outline.contains("g:digest=\"sha256:"))
    let full = try Self.run(scratch, ["a.txt"])
    #expect(full.output.contains("completed in regulations/exl/2001-01-01.xml"))
    #expect(try scratch.read("regulations/exl/2001-01-01.xml").contains("保持清洁"))
  }

  @Test func anAmendedLawNeedsItsDate() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("a.txt", Self.amended)
    let first = try Self.run(scratch, ["a.txt", "--key", "exl"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("in force since an unknown day"))
    #expect(first.output.contains("line 8 contradiction: The last article's date 2001-06-01"))
    let second = try Self.run(scratch, ["a.txt", "--effective", "2010-07-01"])
    #expect(second.output.contains("the effective date was entered in"), "\(second.output)")
    let file = try scratch.read("regulations/exl/2010-05-01.xml")
    #expect(file.contains("effective=\"2010-07-01\" basis=\"user\""))
    #expect(try Self.run(scratch, ["a.txt", "--effective", "soon"]).status == 64)
  }

  @Test func theHeaderContradictsTheText() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write(
      "a.txt", "示例办法\n（2015年4月16日环境保护部令第32号公布）\n第一条　甲。\n第二条　自2015年3月1日起施行。\n")
    let result = try Self.run(scratch, ["a.txt", "--dry-run"])
    #expect(result.output.contains("Promulgated on 2015-04-16, in force since 2015-03-01"))
    #expect(result.output.contains("mep32@2015-04-16 (a new key): would be written to"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("regulations")))
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: @Sendable () throws -> [UInt8]
    var message: String
    var testDescription: String { name }
  }

  static let bad: [Bad] = [
    Bad(
      name: "bomb.docx",
      bytes: {
        try ZipWriter.archive([
          .init(name: "word/document.xml", bytes: [UInt8](repeating: 0x20, count: 80 << 20))
        ])
      }, message: "unpacks to an unreasonable size"),
    Bad(
      name: "empty.docx",
      bytes: { try ZipWriter.archive([.init(name: "word/styles.xml", bytes: [0x20])]) },
      message: "The archive has no word/document.xml"),
    Bad(
      name: "old.docx", bytes: { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
      message: "a Word file of the format before 2007"),
    Bad(
      name: "notice.txt", bytes: { Array("关于做好示例工作的通知\n各单位：\n一、提高认识。\n".utf8) },
      message: "The text has no articles"),
    Bad(name: "nothing.txt", bytes: { [] }, message: "The file is empty"),
    Bad(
      name: "undated.txt", bytes: { Array("示例甲法\n第一条　甲。\n第二条　乙。\n".utf8) },
      message: "The text states no date"),
    Bad(
      name: "noise.txt", bytes: { [0x80, 0xFF, 0xFF, 0x81, 0x0A] },
      message: "neither UTF-8 nor GB18030"),
  ]

  @Test(arguments: bad) func oneMessageAndNothingWritten(_ bad: Bad) throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write(bad.name, bytes: try bad.bytes())
    let changed = try changes(under: scratch.path) { () throws -> Void in
      let result = try Self.run(scratch, [bad.name])
      #expect(result.status == 2)
      let told = result.output.split(separator: "\n").filter { $0.contains("Refused: ") }
      #expect(told.count == 1 && told[0].contains(bad.message), "\(result.output)")
    }
    #expect(changed == [])
  }

  @Test func twoVersionsOfOneDayAreRefusedAndTheRestGoesIn() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("a.txt", Self.law)
    _ = try scratch.write("b.txt", Self.law.replacing("保持安静", with: "不得喧哗"))
    _ = try scratch.write("c.txt", Self.law.replacing("示例安全法", with: "示例卫生法"))
    let result = try Self.run(scratch, ["a.txt", "b.txt", "c.txt", "--format", "json"])
    #expect(result.status == 2)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    #expect(files.map { $0["outcome"] as? String } == ["added", "refused", "added"])
    let message = try #require((files[1]["message"] as? [String: String])?["en"])
    #expect(message.contains("version of 2001-01-01 with other words (articles 2)"))
  }

  @Test func aKeyBelongsToOneLaw() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("a.txt", Self.law)
    _ = try scratch.write("b.txt", Self.law.replacing("示例安全法", with: "示例卫生法"))
    let result = try Self.run(scratch, ["a.txt", "b.txt", "--key", "exl"])
    #expect(result.status == 2)
    #expect(result.output.contains("The key exl belongs to 《示例安全法》, another law"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("regulations/exl"))
        == ["2001-01-01.xml"])
  }
}
