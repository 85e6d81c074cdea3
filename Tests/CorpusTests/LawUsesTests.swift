import Documents
import Files
import Model
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
}
