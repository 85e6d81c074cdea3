import Documents
import Files
import Model
import TestSupport
import Testing

@testable import Corpus

/// What the documents of this repository cite, held against the list that was written by hand.
@Suite struct LawUsesTests {
  private struct Row: Hashable, Comparable, CustomStringConvertible {
    var path: String
    var clause: String
    var provisions: [String]
    var isHistorical: Bool

    var description: String {
      "\(path) \(clause) \(provisions.joined(separator: "；"))\(isHistorical ? " 历史" : "")"
    }

    static func < (a: Row, b: Row) -> Bool { a.description < b.description }
  }

  /// The rows of the table behind a heading; the first one where there is none.
  private static func rows(of text: String, behind heading: String?) throws -> [Row] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if let heading {
      lines = lines.drop { $0 != heading }
    } else {
      lines = lines.prefix { !$0.hasPrefix("## ") }
    }
    return lines.filter { $0.hasPrefix("| procedures/") || $0.hasPrefix("| templates/") }
      .map { line in
        let cells = line.split(separator: "|").map { cell in
          cell.drop { $0 == " " }.description
        }.map { cell in String(cell.reversed().drop { $0 == " " }.reversed()) }
        return Row(
          path: cells[0], clause: cells[1],
          provisions: cells[2].split(separator: "；").map(String.init).sorted(),
          isHistorical: cells.last == "是")
      }
  }

  private static func rows(_ uses: some Sequence<LawUse>, _ all: LawUses, _ corpus: Corpus)
    -> [Row]
  {
    var rows: [[String]: Row] = [:]
    for use in uses {
      let path = corpus.documents[use.document].path
      let resolution = all.resolution(of: use)
      let printed = resolution.printedLocator(in: corpus.regulations)
      var row =
        rows[[path, use.clause.description]]
        ?? Row(
          path: path, clause: use.clause.description, provisions: [],
          isHistorical: use.isHistorical)
      let provision = printed.isEmpty ? "整部" : printed
      if !row.provisions.contains(provision) { row.provisions.append(provision) }
      row.provisions.sort()
      row.isHistorical = row.isHistorical && use.isHistorical
      rows[[path, use.clause.description]] = row
    }
    return rows.values.sorted()
  }

  @Test func exactlyTheClausesListedByHandRestOnTheRepealedLaw() async throws {
    let text = String(
      decoding: try FileReader.readFile(
        ShippedCorpus.root + "/Tests/Fixtures/impact/放射性污染防治法.md", maxBytes: 1 << 20),
      as: UTF8.self)
    let corpus = try await ShippedCorpus.corpus()
    let uses = corpus.lawUses
    let found = Self.rows(uses.uses(ofLaw: "rpcl"), uses, corpus)
    let expected = try Self.rows(of: text, behind: nil).sorted()
    #expect(expected.count == 52)
    let missing = Set(expected).subtracting(found).sorted().map(\.description)
    let extra = Set(found).subtracting(expected).sorted().map(\.description)
    #expect(missing == [])
    #expect(extra == [])
  }

  /// 隔一层: the clauses whose provision in force itself cites the repealed law.
  @Test func oneClauseRestsOnItAtOneRemove() async throws {
    let corpus = try await ShippedCorpus.corpus()
    let uses = corpus.lawUses
    let found = uses.uses.compactMap { use -> String? in
      let resolution = uses.resolution(of: use)
      guard resolution.repeal == nil, !use.isHistorical else { return nil }
      let reliances = uses.resolver.reliances(of: resolution).filter { $0.resolution.key == "rpcl" }
      guard let first = reliances.first else { return nil }
      return "\(corpus.documents[use.document].path) \(use.clause) \(first.printed)"
    }
    #expect(found == ["procedures/inspection/baseline/IP-052.xml f4ujv2ly 第二十八条"])
  }

  @Test func theOutlinesSayWhichArticlesRestOnTheRepealedLaw() async throws {
    let corpus = try await ShippedCorpus.corpus()
    let resolver = corpus.lawUses.resolver
    for (target, printed) in [
      ("449号令#65", "第六十五条"), ("562号令#67", "第六十七条"), ("612号令#44", "第四十四条"),
    ] {
      let found = resolver.resolve(try #require(LawReference(target: target)))
      #expect(found.obstacles == [])
      let reliances = resolver.reliances(of: found)
      #expect(reliances.map(\.printed) == [printed])
      #expect(reliances.map(\.resolution.reference.target) == ["放射性污染防治法#60"])
    }
    let repealing = resolver.resolve(try #require(LawReference(target: "生态环境法典#1242")))
    #expect(resolver.reliances(of: repealing) == [])
  }
}
