import Citations
import Import
import Model
import TestSupport
import Testing

@testable import Corpus

/// A version that the words name is taken, or said to be missing; never the newest in its place.
@Suite struct NamedVersionTests {
  /// 示例法 of 2009, 2017 and 2021, and the code HAF999 of 1991 and 2016, each with five articles.
  private static func resolver() throws -> CitationResolver {
    func entry(_ key: String, _ day: String, _ effective: String, _ names: [RegulationName]) throws
      -> RegulationLibrary.Entry
    {
      let version = try #require(CivilDate(day))
      var facts = RegulationFacts(
        key: key, tier: .law, version: version,
        effective: EffectiveDate(date: CivilDate(effective), basis: .text),
        names: names)
      facts.extent = .none
      return .init(path: "\(key)/\(day)", regulation: Regulation(facts: facts, provisions: []))
    }
    let law = [RegulationName(.title, "中华人民共和国示例法"), RegulationName(.short, "示例法")]
    let code = [RegulationName(.title, "示例规定"), RegulationName(.code, "HAF999")]
    return CitationResolver(
      library: RegulationLibrary([
        try entry("law", "2009-08-27", "2009-08-27", law),
        try entry("law", "2017-09-01", "2018-01-01", law),
        try entry("law", "2021-01-22", "2021-07-15", law),
        try entry("two", "2007-08-30", "2007-11-01", [RegulationName(.title, "示例条例")]),
        try entry("two", "2024-06-28", "2024-11-01", [RegulationName(.title, "示例条例")]),
        try entry("haf", "1991-07-27", "1991-07-27", code),
        try entry("haf", "2016-10-26", "2016-10-26", code),
      ]),
      day: try #require(CivilDate("2026-11-23")))
  }

  private func resolve(_ text: String) throws -> (version: String?, code: String?) {
    let resolver = try Self.resolver()
    let found = CitationRecogniser(catalogue: resolver.library.catalogue).recognise(text)
    let target = try #require(found.citations.last?.targets.last)
    let resolution = resolver.resolve(LawReference(target))
    let fatal = resolution.obstacles.first(where: \.isFatal)
    return (
      fatal == nil
        ? resolution.entry.map { resolver.library.entries[$0].regulation.facts.version.description }
        : nil, fatal?.code
    )
  }

  @Test(arguments: [
    ("《示例法》第三条", "2021-01-22"), ("《示例法》（2017年修正）第三条", "2017-09-01"),
    ("《示例法（2017年修正）》第三条", "2017-09-01"), ("《中华人民共和国示例法》（2017年9月1日修正）第三条", "2017-09-01"),
    ("2009年修正的《示例法》第三条", "2009-08-27"), ("自2018年1月1日起施行的《示例法》第三条", "2017-09-01"),
    ("2021年修订前的《示例法》第三条", "2017-09-01"), ("2018年修订前的《示例法》第三条", "2009-08-27"),
    ("修订前的《示例条例》第三条", "2007-08-30"), ("原《示例条例》第三条", "2007-08-30"),
    ("《示例条例》（2007年）第三条", "2007-08-30"), ("HAF999", "2016-10-26"), ("HAF999(91)", "1991-07-27"),
    ("HAF999（2016年版）第三条", "2016-10-26"), ("HAF999-1991", "1991-07-27"),
    ("《示例规定》（HAF999）", "2016-10-26"),
  ])
  func theVersionNamedIsTaken(text: String, version: String) throws {
    let found = try resolve(text)
    #expect(found.version == version)
    #expect(found.code == nil)
  }

  @Test(arguments: [
    ("《示例法》（2015年修正）第三条", "unknownVersion"), ("《示例法》（2017年3月1日修正）第三条", "unknownVersion"),
    ("2009年修订前的《示例法》第三条", "unknownVersion"), ("HAF999(2004)", "unknownVersion"),
    ("HAF999（2004年版）第三条", "unknownVersion"), ("修订前的《示例法》第三条", "severalVersions"),
    ("修订前的《示例规定》第三条", nil),
  ])
  func elseThereIsAReason(text: String, code: String?) throws {
    #expect(try resolve(text).code == code)
  }

  @Test func historicalWordsAreOfAFormerVersion() throws {
    let resolver = try Self.resolver()
    let reference = LawReference(norm: "示例条例", mark: .former)
    #expect(reference.namesVersion)
    let resolution = resolver.resolve(reference)
    #expect(resolution.supersession?.current == CivilDate("2024-06-28"))
    // Written under the version of 2007, before which there is none.
    #expect(
      resolver.resolve(reference, writtenOn: CivilDate("2010-01-01")).obstacles == [
        .unknownVersion([
          try #require(CivilDate("2007-08-30")), try #require(CivilDate("2024-06-28")),
        ])
      ])
  }

  @Test func sameArticleIsThatOfTheCitationBefore() throws {
    let found = CitationRecogniser().recognise("《核安全法》第五十五条第一款和同条第二款第（三）项")
    let target = try #require(found.citations.last?.targets.first)
    #expect(LawReference(target).target == "核安全法#55.2.3")
  }

  @Test(arguments: [
    ("示例法（2017年修正）", "示例法"), ("HAF999(91)", "HAF999"), ("HAF999（2016）", "HAF999"),
    ("示例法（试行）", "示例法(试行)"), ("示例法（2017）", "示例法"), ("示例法（91）", "示例法(91)"),
  ])
  func aVersionIsNoPartOfAName(name: String, comparable: String) {
    #expect(LawName.comparable(name) == comparable)
  }
}
