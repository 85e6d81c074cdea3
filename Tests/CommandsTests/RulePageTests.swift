import Foundation
import Testing

@testable import Commands

/// docs/rules is what the program says.
@Suite struct RulePageTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/rules")

  @Test func pagesAreUpToDate() throws {
    for (name, text) in RulePages.files {
      let written = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      #expect(written == text, "docs/rules/\(name): run scripts/generate")
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.path(percentEncoded: false))
    #expect(Set(names) == Set(RulePages.files.keys))
  }
}
