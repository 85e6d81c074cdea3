import Import
import Model
import TestSupport
import Testing

@testable import Corpus

/// Citations against the shipped library of outlines.
@Suite struct CitationResolverTests {
  private static func resolver(_ day: String) async throws -> CitationResolver {
    let corpus = try await ShippedCorpus.corpus()
    return CitationResolver(library: corpus.regulations, day: try #require(CivilDate(day)))
  }

  private func resolve(_ target: String, on day: String = "2026-11-23", written: String? = nil)
    async throws -> (Resolution, RegulationLibrary)
  {
    let resolver = try await Self.resolver(day)
    let reference = try #require(LawReference(target: target))
    let writtenOn = try written.map { try #require(CivilDate($0)) }
    return (resolver.resolve(reference, writtenOn: writtenOn), resolver.library)
  }

  @Test(arguments: [
    ("核安全法#55.2", "nsl", "55.2"), ("nsl#77.1.3", "nsl", "77.1.3"),
    ("中华人民共和国核安全法@2017-09-01#56", "nsl", "56"), ("449号令#42", "sc449", "42"),
    ("国务院第449号令#42.1", "sc449", "42.1"),
    ("中华人民共和国国务院令第四百四十九号#42.1", "sc449", "42.1"),
    ("生态环境法典#1201.1.3", "eco-code", "1201.1.3"),
  ])
  func anyNameLeadsToTheProvision(target: String, key: String, locator: String) async throws {
    let (found, library) = try await resolve(target)
    #expect(found.obstacles == [])
    #expect(found.key == key)
    let regulation = library.entries[try #require(found.entry)].regulation
    #expect(found.places.map { regulation.locator(of: $0) } == [locator])
  }

  @Test func aRangeIsAllItsProvisions() async throws {
    let (found, library) = try await resolve("核安全法#8..10")
    let regulation = library.entries[try #require(found.entry)].regulation
    #expect(found.places.map { regulation.locator(of: $0) } == ["8", "9", "10"])
    let (points, _) = try await resolve("核安全法#77.1.1..3")
    #expect(points.places.map { regulation.locator(of: $0) } == ["77.1.1", "77.1.2", "77.1.3"])
  }

  @Test func whatDoesNotExistIsSaidPrecisely() async throws {
    #expect(
      try await resolve("核安全法#95").0.obstacles == [
        .missing(.article, number: "95", last: "94", elsewhere: [])
      ])
    let (paragraph, _) = try await resolve("核安全法#55.9")
    guard case .missing(.paragraph, "9", _, []) = try #require(paragraph.obstacles.first) else {
      Issue.record("\(paragraph.obstacles)")
      return
    }
    #expect(!paragraph.isFound && paragraph.key == "nsl")
  }

  @Test func unknownNamesAreNeverGuessed() async throws {
    let (near, _) = try await resolve("放射性同位素与射线装置安全和防护管理条例#42")
    #expect(near.key == nil)
    guard case .unknownNorm(let titles) = try #require(near.obstacles.first) else {
      Issue.record("\(near.obstacles)")
      return
    }
    #expect(titles.contains("放射性同位素与射线装置安全和防护条例"))
    #expect(try await resolve("核动力厂运行安全规定").0.obstacles == [.unknownNorm(near: [])])
  }

  @Test func aNameOfSeveralLawsIsNotDecided() async throws {
    func entry(_ key: String) throws -> RegulationLibrary.Entry {
      let version = try #require(CivilDate("2020-01-01"))
      let facts = RegulationFacts(
        key: key, tier: .departmentRule, version: version,
        effective: EffectiveDate(date: version, basis: .text),
        names: [RegulationName(.title, "示例\(key)"), RegulationName(.short, "8号令")])
      return .init(path: key, regulation: Regulation(facts: facts, provisions: []))
    }
    let resolver = CitationResolver(
      library: RegulationLibrary([try entry("b"), try entry("a")]),
      day: try #require(CivilDate("2026-11-23")))
    #expect(resolver.resolve(LawReference(norm: "8号令")).obstacles == [.severalNorms(["a", "b"])])
    #expect(resolver.resolve(LawReference(norm: "示例a")).key == "a")
  }

  @Test func theDayDecides() async throws {
    #expect(try await resolve("放射性污染防治法#39", on: "2026-08-14").0.obstacles == [])
    let (repealed, _) = try await resolve("放射性污染防治法#39", on: "2026-08-15")
    let repeal = try #require(repealed.repeal)
    #expect(repeal.date == CivilDate("2026-08-15"))
    #expect(repeal.by == "eco-code@2026-03-12#1242")
    #expect(repeal.successors.map(\.row.isVerified) == [false])
    #expect(repealed.isFound)
    #expect(
      try await resolve("生态环境法典#1", on: "2026-08-14").0.obstacles
        == [.notYetInForce(CivilDate("2026-08-15"))])
    #expect(try await resolve("HAF003").0.obstacles == [.dateUnknown])
    #expect(
      try await resolve("HAF003#3").0.obstacles == [.noStructure, .dateUnknown])
  }

  @Test func aCitationOfItsTimeIsComparedWithTheVersionOfToday() async throws {
    let (old, _) = try await resolve("行政处罚法#32", written: "2019-12-16")
    let change = try #require(old.supersession)
    #expect(change.cited == CivilDate("2017-09-01"))
    #expect(change.current == CivilDate("2021-01-22"))
    #expect(change.renumbered.flatMap(\.row.to).map(\.description) == ["apl@2021-01-22#45"])
    #expect(change.renumbered.allSatisfy { !$0.row.isVerified })
    #expect(try await resolve("行政处罚法#32", written: "2024-06-20").0.obstacles == [])
    let (named, _) = try await resolve("突发事件应对法@2007-08-30#28")
    #expect(named.supersession?.current == CivilDate("2024-06-28"))
    let (other, _) = try await resolve("核安全法@2020-01-01#3")
    #expect(other.obstacles == [.unknownVersion([try #require(CivilDate("2017-09-01"))])])
  }

  @Test(arguments: [
    ("核安全法#55.2.3.1", "《核安全法》第五十五条第二款第（三）项第1目"), ("刑法#120-1", "《刑法》第一百二十条之一"),
    ("核安全法#8..10", "《核安全法》第八条至第十条"), ("eco-code#pt2/ch3", "《eco-code》第二编第三章"),
  ])
  func targetsAreReadAndPrinted(target: String, printed: String) throws {
    let reference = try #require(LawReference(target: target))
    #expect(reference.printed == printed)
    #expect(reference.target == target)
  }

  @Test(arguments: ["", "#3", "核安全法#", "核安全法#3.0", "核安全法@2020#3", "a#b#c", "核安全法#3.1.1.1.1"])
  func whatIsNoTargetIsNotRead(text: String) {
    #expect(LawReference(target: text) == nil)
  }
}
