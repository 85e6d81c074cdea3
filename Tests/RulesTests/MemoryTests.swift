import Cache
import Corpus
import Diagnostics
import Files
import Model
import TestSupport
import Testing

@testable import Rules

/// Every rule says the same with and without a memory, when its fault comes, goes and comes again.
///
/// A rule that read something it was not shown, or whose findings were kept under too little, would be told
/// apart here: the memory is asked about the very files that change between the two examples.
@Suite struct MemoryTests {
  /// One for all rules, so that no rule's example may answer for another's either. Nothing is written.
  private static let memory = CheckMemory(
    folder: CacheFolder(gitFolder: "/nonexistent"), prefix: "", tool: "guiju")

  @Test(arguments: RuleExampleTests.codes)
  func examplesComeAndGo(code: String) async throws {
    let rule = try #require(RuleRegistry.metadata(code))
    let memory = try #require(Self.memory)
    let passing = try await ExampleRunner.report(on: rule.passing)
    let failing = try await ExampleRunner.report(on: rule.failing)
    for (state, expected) in [
      (rule.passing, passing), (rule.failing, failing), (rule.passing, passing),
    ] {
      let report = try await ExampleRunner.report(on: state, memory: memory)
      #expect(report == expected, "\(code)")
    }
  }

  @Test func thereIsRoomForEveryRule() {
    #expect(RuleRegistry.all.count <= CoveredRules.capacity)
    for code in RuleExampleTests.codes {
      var covered = CoveredRules()
      covered.insert(code)
      #expect(covered.families == [String(code.prefix(3))])
      #expect(RuleExampleTests.codes.filter { covered.contains($0) } == [code])
    }
  }

  /// What was just written is not trusted: it could be written again within a tick of the clock.
  @Test func aFreshFileIsNotNoted() throws {
    let scratch = try ScratchFolder()
    let facts = try FileFacts(of: scratch.write("a.xml", "甲"))
    var entry = SourceEntry(path: "a.xml", blob: String(repeating: "0", count: 40))
    entry.stamp = facts
    var table = StampTable()
    table.note([entry], began: facts.changed + StampTable.quiet)
    #expect(table.blob(of: "a.xml", facts) == nil)
    table.note([entry], began: facts.changed + StampTable.quiet + 1)
    #expect(table.blob(of: "a.xml", facts) == entry.blob)
    let again = try StoreReader.read(StampTable.self, table.stored)
    #expect(again.blob(of: "a.xml", facts) == entry.blob)
    #expect(again.blob(of: "b.xml", facts) == nil)
    let other = try FileFacts(of: scratch.write("a.xml", "乙"))
    #expect(again.blob(of: "a.xml", other) == nil)
  }
}
