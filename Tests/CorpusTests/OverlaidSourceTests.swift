import Documents
import GitStore
import Model
import TestSupport
import Testing

@testable import Corpus

@Suite struct OverlaidSourceTests {
  private static func plan(_ id: String, _ revision: Int) -> String {
    """
    <plan xmlns="urn:guiju:1" id="\(id)" schemaVersion="1"><meta modelled="text"><title>预案</title>\
    <revision number="\(revision)" state="effective"/></meta></plan>
    """
  }

  @Test func blobsStandInForFilesAndBesideThem() async throws {
    let repository = try GitFixture()
    let (a, b) = ("procedures/emergency/a.xml", "procedures/emergency/b.xml")
    try repository.commit([a: Self.plan("EP-A", 1), b: Self.plan("EP-B", 1)])
    let blobs = [
      a: try repository.git(["rev-parse", "HEAD:" + a]),
      b: try repository.git(["rev-parse", "HEAD:" + b]),
    ]
    try repository.git(["rm", "-q", b])
    try repository.commit([a: Self.plan("EP-A", 2)])
    let location = RepositoryLocation(
      path: repository.path, environment: GitEnvironment(repository.environment))
    let head = try #require(ObjectID(hex: try repository.git(["rev-parse", "HEAD"])))
    let bases: [CorpusSource] = [
      .folder(root: repository.path), .index(location, prefix: ""),
      .commit(location, head, prefix: ""),
      .memory([a: Array(Self.plan("EP-A", 2).utf8)]),
    ]
    for base in bases {
      let source = CorpusSource.overlaid(base, SourceOverlay(location: location, blobs: blobs))
      let listing = try SourceListing.of(source)
      #expect(listing.entries.map(\.path) == [a, b])
      #expect(listing.entries.map(\.blob) == [blobs[a], blobs[b]])
      let loader = CorpusLoader(source: source, schema: nil)
      let day = try #require(CivilDate("2026-11-23"))
      let loaded = try await loader.load(.init(asOf: day, workers: 1)) { _, _, _ in }
      #expect(loaded.documents.map { $0.meta?.revision } == [1, 1])
      #expect(loaded.documents.map { $0.digest != nil } == [true, true])
      let again = try loader.reload([a], limits: loaded.configuration.limits)
      #expect(again[a]?.facts?.meta?.revision == 1)

      // What is laid over takes its place in the order of the paths.
      var below = try await CorpusLoader(source: base, schema: nil)
        .load(.init(asOf: day, workers: 1)) { _, _, _ in }
      #expect(below.documents.map { $0.meta?.revision } == [2])
      below.lay(loaded)
      #expect(below.documents.map(\.path) == [a, b])
      #expect(below.documents.map { $0.meta?.revision } == [1, 1])
    }
  }
}
