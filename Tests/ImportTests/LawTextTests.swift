import Archive
import Import
import Model
import Testing
import XMLTree

@Suite struct LawTextTests {
  static let sample = """
    某某管理条例
    （2001年2月3日国务院令第900号公布　根据2010年5月6日《国务院关于修改〈某某〉的决定》第一次修订）
    目　录
    第一章　总则
    第二章　附则
    第一章　总则
    第一条　为了示例，制定本条例。
    第二条　下列事项：
    （一）甲：
    1．子一；
    2．子二；
    （二）乙。
    前款所列事项由某部门负责。
    第十二条规定的事项除外。
    第二条之一　增加一条。
    第三 条有空格的条。
    第二章
    附则
    第四条　本条例自2001年3月1日起施行。《旧条例》同时废止。
    附件一　清单
    1．清单一
    """

  func read(_ text: String, _ options: ImportOptions = .init()) throws -> RegulationDocument {
    try LawTextReader.read(Array(text.utf8), name: "a.txt", options: options)
  }

  @Test func structure() throws {
    let document = try read(Self.sample)
    #expect(document.title == "某某管理条例")
    #expect(document.articles.map { $0.number?.description } == ["1", "2", "2-1", "3", "4"])
    #expect(document.count(of: .chapter) == 2)
    #expect(document.contents.count == 3)
    let second = document.articles[1]
    #expect(second.children.count == 3)
    #expect(second.children[0].children.map(\.printedNumber) == ["（一）", "（二）"])
    #expect(second.children[0].children[0].children.map(\.kind) == [.indent, .indent])
    #expect(document.appendices.map(\.lines.count) == [1])
    #expect(document.repeals == ["旧条例"])
    #expect(document.events.map(\.kind) == [.promulgation, .amendment])
    #expect(document.events[0].documentNumber == "国务院令第900号")
    #expect(document.effective == .unknown)
    #expect(document.contradictions.map(\.code) == [.amendedKeepsOriginalDate])
    #expect(document.units[1].heading == "附则")
    let all = document.allText.filter { !$0.isWhitespace }
    #expect(all == Self.sample.filter { !$0.isWhitespace })
  }

  @Test func theUserKnowsTheDate() throws {
    let document = try read(Self.sample, ImportOptions(effective: CivilDate("2010-06-01")))
    #expect(document.effective == EffectiveDate(date: CivilDate("2010-06-01"), basis: .user))
  }

  @Test func wordsBetweenPointsAreNoParagraph() throws {
    let document = try read(
      """
      甲办法
      2001年2月3日发布
      第一条 条件：
      （一）一；
      （二）二；
      前项所指的人员另有要求。
      （三）三。
      另一款。
      第二条 自发布之日起施行。
      """)
    let article = document.articles[0]
    #expect(article.children.count == 2)
    #expect(article.children[0].children.count == 3)
    #expect(document.effective.date == CivilDate("2001-02-03"))
    let facts = try RegulationFacts(document, key: "a")
    let regulation = try RegulationReader.read(AKNWriter.write(document, facts: facts))
    #expect(regulation.find(article: UnitNumber(1), paragraph: 2).place != nil)
    #expect(
      regulation.find(article: UnitNumber(1), paragraph: 3)
        == .missing(below: regulation.find(article: UnitNumber(1)).place, level: .paragraph))
    let third = try #require(regulation.find(article: UnitNumber(1), point: 3).place)
    #expect(regulation.locator(of: third) == "1.1.3")
    #expect(regulation.printedLocator(of: third) == "第一条第一款第（三）项")
    #expect(regulation.holds("三。", at: third) == true)
    #expect(regulation.holds("三", at: third) == false)
    #expect(regulation.find(article: UnitNumber(9)) == .missing(below: nil, level: .article))
  }

  @Test func gb18030() throws {
    // 甲法 / 第一条 乙。
    let bytes: [UInt8] =
      [0xBC, 0xD7, 0xB7, 0xA8, 0x0A, 0xB5, 0xDA, 0xD2, 0xBB, 0xCC, 0xF5, 0x20, 0xD2, 0xD2, 0xA1]
      + [0xA3]
    let document = try LawTextReader.read(bytes, name: "a.txt")
    #expect(document.title == "甲法")
    #expect(document.notices.map(\.code).contains(.converted))
  }

  @Test func html() throws {
    let page = """
      <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
      <h1>甲法</h1><p>2001年2月3日通过</p><p>第一条&emsp;为了<b>乙</b>。<br>第二款&amp;。</p>
      <p>第二条&nbsp;本法自2001年3月1日起施行。</p></body></html>
      """
    let document = try LawTextReader.read(Array(page.utf8), name: "a.html")
    #expect(document.title == "甲法")
    #expect(document.articleCount == 2)
    #expect(document.articles[0].children.map(\.text) == ["为了乙。", "第二款&。"])
    #expect(document.effective.date == CivilDate("2001-03-01"))
  }

  @Test func strangeCharactersAreTold() throws {
    let document = try read("甲法\n第一条 不得低于2\u{E010}5米\u{200B}\u{01}。")
    let codes = document.notices.map(\.code)
    #expect(codes.contains(.privateUse) && codes.contains(.zeroWidth))
    #expect(codes.contains(.replacedCharacter))
    let options = ImportOptions(versionDate: CivilDate("2001-01-01"))
    let dated = try read("甲法\n第一条 不得低于2\u{E010}5米\u{01}。", options)
    let bytes = AKNWriter.write(dated, facts: try RegulationFacts(dated, key: "a"))
    #expect(XMLParser.parse(bytes, schema: try AKNSchema.compiled()).isClean)
  }

  @Test func badInput() throws {
    func code(_ bytes: [UInt8], _ name: String) -> ImportFailure.Code? {
      do throws(ImportFailure) {
        _ = try LawTextReader.read(bytes, name: name)
        return nil
      } catch {
        #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty)
        return error.code
      }
    }
    #expect(code([], "a.txt") == .empty)
    #expect(code([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "a.docx") == .oldWordFile)
    #expect(code(Array("PK no".utf8), "a.docx") == .notAWordFile)
    let empty = try ZipWriter.archive([.init(name: "x", bytes: [1])])
    #expect(code(empty, "a.docx") == .noDocumentPart)
    let bomb = try ZipWriter.archive([
      .init(name: "word/document.xml", bytes: [UInt8](repeating: 32, count: 8 << 20))
    ])
    #expect(code(bomb, "a.docx") == .packedTooTightly)
    #expect(code([0, 1, 2], "a.txt") == .notText)
    #expect(code([0xFF, 0xFF, 0x80], "a.txt") == .notText)
    #expect(code(Array("关于修改某法的决定\n一、第一条修改为……".utf8), "a.txt") == .noArticles)
    #expect(code(Array("（2001年1月1日通过）\n第一条 甲。".utf8), "a.txt") == .noTitle)
  }

  /// Input made to be slow is read in time that grows with its size.
  @Test(.timeLimit(.minutes(1))) func hostileTextIsNoTrap() throws {
    let size = 3_000
    for (name, filler) in [
      ("a.txt", "1"), ("a.html", "<a "), ("a.html", "<!"), ("a.md", "["), ("a.html", "&"),
      ("a.txt", "《"), ("a.txt", "一"), ("a.md", "**"), ("a.html", "<script>"),
    ] {
      let text = "甲法\n" + String(repeating: filler, count: size) + "\n第一条 乙。"
      let clock = ContinuousClock()
      let time = clock.measure { _ = try? LawTextReader.read(Array(text.utf8), name: name) }
      #expect(time < .seconds(20), "\(name) \(filler)")
    }
  }

  /// Every beginning of a text is read or refused, and no word is lost on the way.
  @Test func everyPrefixIsAccountedFor() throws {
    let scalars = Array(Self.sample.unicodeScalars)
    for count in stride(from: 1, through: scalars.count, by: 3) {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[..<count])
      guard let document = try? read(text) else { continue }
      #expect(
        document.allText.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }
}
