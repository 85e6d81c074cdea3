import Foundation
import Testing
import XMLTree

@testable import Changes

/// The measured pairs beside the checkout: the operations are what was really done, with ids, without, and
/// with ids made of positions.
@Suite struct SharedDiffTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/diff")

  static var pairs: [String] {
    let sizes = ["n100", "n1000", "n5000"].filter {
      FileManager.default.fileExists(
        atPath: folder.appending(path: $0).path(percentEncoded: false))
    }
    return sizes.flatMap { [$0, $0 + "/noid", $0 + "/renum"] }
  }

  struct Truth: Decodable {
    struct Edit: Decodable {
      let id: String
      let old: String
      let new: String
    }
    struct Insert: Decodable { let id: String }
    struct Move: Decodable {
      let id: String
      let elements: Int
    }
    let edit: [Edit]
    let insert: [Insert]
    let delete: [String]
    let move: Move
    let renumbered: Int
  }

  @Test(arguments: pairs)
  func operationsAreTheTruth(_ name: String) throws {
    let size = String(name.prefix { $0 != "/" })
    let truth = try JSONDecoder().decode(
      Truth.self, from: Data(contentsOf: Self.folder.appending(path: "\(size)/truth.json")))
    // The same pair with ids: its elements stand at the same places.
    let named = try diff(size)
    let found = try diff(name)
    let byKind = Dictionary(grouping: found.changes, by: \.kind)
    func oldID(_ place: Int?) -> String? { place.flatMap { named.old.idText(of: $0) } }
    func newID(_ place: Int?) -> String? { place.flatMap { named.new.idText(of: $0) } }

    #expect(
      (byKind[.update] ?? []).compactMap { newID($0.new) }.sorted() == truth.edit.map(\.id).sorted()
    )
    for change in byKind[.update] ?? [] {
      let edit = truth.edit.first { $0.id == oldID(change.old) }
      #expect(change.old.map { found.old.words(of: $0) } == edit?.old)
      #expect(change.new.map { found.new.words(of: $0) } == edit?.new)
    }
    #expect(
      (byKind[.insert] ?? []).compactMap { newID($0.new) }.sorted()
        == truth.insert.map(\.id).sorted())
    #expect(
      (byKind[.delete] ?? []).compactMap { oldID($0.old) }.sorted() == truth.delete.sorted())
    #expect((byKind[.move] ?? []).map { newID($0.new) } == [truth.move.id])
    #expect(byKind[.renumber]?.count == truth.renumbered)
    #expect(
      Set(byKind.keys).isSubset(of: [.update, .insert, .delete, .move, .renumber]),
      "\(byKind.mapValues(\.count))")
    switch name.split(separator: "/").last {
    case "noid": #expect(found.judge.verdict == .none)
    case "renum": #expect(found.judge.verdict == .positional)
    default: #expect(found.judge.verdict == .stable)
    }
  }

  private func diff(_ name: String) throws -> StructuralDiff {
    let documents = try ["old", "new"].map { side in
      let data = try Data(contentsOf: Self.folder.appending(path: "\(name)/\(side).xml"))
      return try #require(XMLParser.parse([UInt8](data)).document)
    }
    return StructuralDiff(old: documents[0], new: documents[1])
  }
}
