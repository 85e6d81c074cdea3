import Corpus
import Documents
import Files
import Impact
import Import
import Model
import TestSupport
import Testing

/// 清理意见表 over the documents of this repository, held against the list that was written by hand.
@Suite struct LawImpactTests {
  /// `文件 条款 所引…` of the first table of the list, and whether the row tells history.
  private static func expected() throws -> (ours: Set<String>, historical: Set<String>) {
    let path = ShippedCorpus.root + "/Tests/Fixtures/impact/放射性污染防治法.md"
    let text = String(decoding: try FileReader.readFile(path, maxBytes: 1 << 20), as: UTF8.self)
    var rows: (ours: Set<String>, historical: Set<String>) = ([], [])
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## 隔一层") { break }
      guard line.hasPrefix("| procedures/") else { continue }
      let cells = line.split(separator: "|").map { cell in
        cell.split(separator: " ").joined(separator: " ")
      }
      let provisions = cells[2].split(separator: "；").map(String.init).sorted()
      let row = ([cells[0], cells[1]] + provisions).joined(separator: " ")
      if cells[4] == "是" { rows.historical.insert(row) } else { rows.ours.insert(row) }
    }
    return rows
  }

  private static func told(_ clauses: [LawImpact.Clause], _ corpus: Corpus) -> [String] {
    clauses.map { clause in
      let provisions = clause.provisions.map { $0.printed.isEmpty ? "整部" : $0.printed }.sorted()
      let path = corpus.documents[clause.document].path
      return ([path, clause.clause.description] + provisions).joined(separator: " ")
    }
  }

  private static func law(_ key: String) -> LawSubject { LawSubject(key: key) }

  @Test(arguments: ["rpcl", "eco-code"]) func exactlyWhatWasListedByHand(key: String) async throws {
    let corpus = try await ShippedCorpus.corpus()
    let impact = LawImpact(Self.law(key), in: corpus)
    let expected = try Self.expected()
    #expect(expected.ours.count == 47 && expected.historical.count == 5)
    let clauses = impact.direct.filter { $0.key == "rpcl" }
    let ours = Self.told(clauses.filter { !$0.isHistorical }, corpus)
    #expect(Set(ours) == expected.ours)
    #expect(ours.count == 47)
    #expect(Set(Self.told(clauses.filter(\.isHistorical), corpus)) == expected.historical)
    // b3k6nrez cites only through 前款 and 以下简称.
    let carried = clauses.filter { $0.means == [.carried] }.map { $0.clause.description }
    #expect(carried == ["nh7cbftv", "b3k6nrez"])
  }

  @Test func theNewLawAsksForAllTenThatItRepealed() async throws {
    let corpus = try await ShippedCorpus.corpus()
    let impact = LawImpact(Self.law("eco-code"), in: corpus)
    #expect(
      impact.changes.map(\.key) == [
        "appl", "cppl", "eia", "epl", "mepl", "noise-ppl", "rpcl", "soil-ppl", "swl", "wppl",
      ])
    let day = CivilDate("2026-08-15")
    #expect(impact.changes.allSatisfy { $0.repealed == day })
    let old = LawImpact(Self.law("rpcl"), in: corpus)
    #expect(old.changes.map(\.key) == ["rpcl"])
  }

  @Test func atOneRemoveAndForOthersToChange() async throws {
    let corpus = try await ShippedCorpus.corpus()
    let impact = LawImpact(Self.law("rpcl"), in: corpus)
    #expect(
      impact.indirect.map { $0.clause.description } == ["f4ujv2ly"])
    let higher = impact.higher.map {
      "\(corpus.regulations.entries[$0.entry].regulation.key) \($0.printed)"
    }
    for told in ["sc449 第六十五条", "sc562 第六十七条", "sc612 第四十四条"] {
      #expect(higher.contains(told), "\(told)")
    }
    #expect(!higher.contains { $0.hasPrefix("eco-code") })
  }

  @Test func aProvisionAloneMayBeAsked() async throws {
    let corpus = try await ShippedCorpus.corpus()
    var subject = Self.law("rpcl")
    subject.locator = LawLocator(article: UnitNumber(41))
    let impact = LawImpact(subject, in: corpus)
    // 第四十条至第四十二条.
    #expect(Self.told(impact.direct, corpus).map { $0.split(separator: " ")[1] } == ["devs22hi"])
    #expect(impact.higher.isEmpty)
  }

  @Test func successorsSayWhoVerifiedThem() async throws {
    let corpus = try await ShippedCorpus.corpus()
    let impact = LawImpact(Self.law("rpcl"), in: corpus)
    let clause = try #require(impact.direct.first { $0.clause.description == "erywsg5c" })
    let row = try #require(clause.provisions.first?.successors.first).row
    #expect(row.to.map(\.description) == ["eco-code#625"])
    #expect(!row.isVerified && row.verifiedBy == nil)
    // On the day before the new law nothing need be changed yet.
    #expect(corpus.regulations.repeal(of: "rpcl", on: try #require(CivilDate("2026-08-14"))) == nil)
  }
}
