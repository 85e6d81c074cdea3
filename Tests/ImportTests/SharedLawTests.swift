import Import
import Model
import Testing
import XMLTree

@Suite(.enabled(if: SharedLaws.isHere)) struct SharedLawTests {
  static func words(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" })
  }

  static func options(_ row: SharedLaws.Row) -> ImportOptions {
    ImportOptions(versionDate: CivilDate(row.versionDate))
  }

  @Test func structureAndDatesAreThoseOfTheManifest() throws {
    for row in try SharedLaws.manifest() {
      let document = try LawTextReader.read(
        try SharedLaws.bytes("laws/" + row.file), name: row.file, options: Self.options(row))
      #expect(document.title == row.title)
      #expect(document.articleCount == row.articles, "\(row.file)")
      #expect(document.articles.last?.number?.value == row.lastArticle, "\(row.file)")
      #expect(document.unplaced.isEmpty, "\(row.file)")
      let dates = Set(document.events.map(\.date.description))
      // The manifest takes lost amendments from other copies, and nothing from an undated one.
      #expect(
        dates.subtracting(row.history).isEmpty || row.history.isEmpty, "\(row.file) \(dates)")
      #expect(Set(document.repeals).isSuperset(of: row.repeals), "\(row.file)")
      if document.effective.basis == .text, let date = document.effective.date?.description {
        #expect(row.effective.isEmpty || row.effective.contains(date), "\(row.file)")
      }
      // The manifest counts the headings of a table of contents too.
      if document.contents.isEmpty && document.count(of: .part) == 0 {
        #expect(document.count(of: .chapter) == row.chapters, "\(row.file)")
        #expect(document.count(of: .section) == row.sections, "\(row.file)")
      }
    }
  }

  @Test func textInIsTextOut() throws {
    for row in try SharedLaws.manifest() {
      let bytes = try SharedLaws.bytes("laws/" + row.file)
      let document = try LawTextReader.read(bytes, name: row.file)
      let input = String(decoding: bytes, as: UTF8.self)
      #expect(Self.words(document.allText) == Self.words(input), "\(row.file)")
    }
  }

  @Test func everyFileIsValidAndReadsBack() throws {
    let schema = try AKNSchema.compiled()
    for row in try SharedLaws.manifest() {
      let document = try LawTextReader.read(
        try SharedLaws.bytes("laws/" + row.file), name: row.file, options: Self.options(row))
      let facts = try RegulationFacts(document, key: "k")
      var readings: [Regulation] = []
      for isOutline in [false, true] {
        let bytes = AKNWriter.write(document, facts: facts, isOutline: isOutline)
        let outcome = XMLParser.parse(bytes, schema: schema)
        #expect(outcome.isClean, "\(row.file) \(outcome.faults.prefix(2))")
        readings.append(try RegulationReader.read(bytes))
      }
      let (full, outline) = (readings[0], readings[1])
      #expect(full.articlePlaces.count == row.articles)
      #expect(full.provisions.map(\.digest) == outline.provisions.map(\.digest))
      #expect(outline.provisions.allSatisfy { $0.text == nil })
      #expect(full.facts.events.map(\.date) == document.events.map(\.date))
      #expect(full.facts.effective == document.effective)
      for place in full.articlePlaces.prefix(40) {
        let number = try #require(full.provisions[place].number)
        #expect(full.find(article: number) == .found(place))
      }
    }
  }

  @Test func chaptersRestart() throws {
    let file = "laws/中华人民共和国生态环境法典_2026-03-12.txt"
    let document = try LawTextReader.read(try SharedLaws.bytes(file), name: file)
    #expect(document.count(of: .part) == 5)
    #expect(document.count(of: .subpart) == 9)
    let regulation = try RegulationReader.read(
      AKNWriter.write(document, facts: RegulationFacts(document, key: "eco-code")))
    #expect(regulation.divisions([(.chapter, UnitNumber(2))]).count == 5)
    let radiation = try #require(
      regulation.divisions([(.part, UnitNumber(2)), (.subpart, UnitNumber(8))]).first)
    let articles = regulation.articles(in: radiation)
    #expect(regulation.provisions[try #require(articles.first)].number == UnitNumber(600))
    #expect(regulation.provisions[try #require(articles.last)].number == UnitNumber(643))
    #expect(regulation.lastArticle == UnitNumber(1242))
  }

  @Test func contradictionsAreTold() throws {
    func codes(_ name: String) throws -> Set<ImportNotice.Code> {
      let row = try #require(try SharedLaws.manifest().first { $0.file.hasPrefix(name) })
      let document = try LawTextReader.read(
        try SharedLaws.bytes("laws/" + row.file), name: row.file, options: Self.options(row))
      return Set(document.notices.map(\.code))
    }
    #expect(try codes("突发环境事件调查处理办法").contains(.effectiveBeforePromulgation))
    #expect(try codes("中华人民共和国安全生产法").contains(.amendedKeepsOriginalDate))
    #expect(try codes("核电厂核事故应急管理条例").contains(.amendmentMissing))
    #expect(try codes("放射性药品管理办法_2024").contains(.danglingHeader))
    #expect(try codes("中华人民共和国核材料管制条例").contains(.sourceDateDiffers))
    #expect(try codes("中华人民共和国核安全法").isEmpty)
  }

  @Test func copiesAreRecognised() throws {
    func read(_ suffix: String) throws -> RegulationDocument {
      let file = "laws/中华人民共和国突发事件应对法_\(suffix).txt"
      return try LawTextReader.read(try SharedLaws.bytes(file), name: file)
    }
    #expect(try !read("2007-08-30").hasSameText(as: read("2024-06-28")))
    #expect(try read("undated").hasSameText(as: read("2007-08-30")))
  }
}
