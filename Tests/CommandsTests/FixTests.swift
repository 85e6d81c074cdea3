import Files
import Foundation
import TestSupport
import Testing

@testable import Rules

/// `guiju fix` mends what it may, and nothing else.
@Suite struct FixTests {
  private static let row =
    ##"<row from="exl#1" to="exc#1" relation="reworded" state="verified" verifiedBy="法规处" verifiedOn="2026-09-01"/>"##

  /// Odd layout, a comment and a reference, which a byte-range edit has to leave alone.
  private static let body =
    "<p   id='aexamp22'>依照<cite  role=\"basis\"\n   target='示例污染防治法#1' >《示例污染防治法》第一条</cite>核实；"
    + "<!-- 《示例污染防治法》第一条 --> A &#x26; B，<value role=\"within\" duration=\"PT15M\">15分钟</value>内报告。</p >"

  private static func repository(row: String = row, body: String = body) throws -> GitFixture {
    var files: [String: String] = [Sample.path: Sample.procedure(body: body)]
    for file in LawExample.library(row: row) { files[file.path] = file.content }
    return try Sample.repository(files)
  }

  private static func bytes(_ repository: GitFixture) throws -> String {
    try String(contentsOfFile: repository.path + "/" + Sample.path, encoding: .utf8)
  }

  @Test func mendsWhatAVerifiedRowAllows() throws {
    let repository = try Self.repository()
    let guiju = try Guiju(in: repository)
    #expect(try guiju.places("--fail-on", "blocking").contains { $0.hasSuffix("REF003") })
    let before = try Self.bytes(repository)
    let changed = try changes(under: repository.path) { () throws -> Void in
      let result = try guiju("fix")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.contains("Mended 1 places in 1 files"), "\(result.errors)")
      #expect(result.output.contains("REF003"))
    }
    let files = Set(changed.filter { $0.contains("|f|") }.map { String($0.prefix { $0 != "|" }) })
    #expect(files == [Sample.path], "\(changed)")
    let expected =
      before
      .replacingOccurrences(of: "target='示例污染防治法#1'", with: "target='示例法典#1'")
      .replacingOccurrences(of: " >《示例污染防治法》第一条</cite>", with: " >《示例法典》第一条</cite>")
    #expect(try Self.bytes(repository) == expected)
    #expect(!(try guiju.places("--fail-on", "blocking").contains { $0.hasSuffix("REF003") }))
    // A second run finds nothing to do.
    #expect(try guiju("fix").errors.contains("Nothing can be mended automatically"))
    #expect(try Self.bytes(repository) == expected)
  }

  @Test func aDryRunWritesNothing() throws {
    let repository = try Self.repository()
    let before = try Self.bytes(repository)
    let result = try Guiju(in: repository)("fix", "--dry-run")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("1 places can be mended"), "\(result.errors)")
    #expect(result.output.contains(Sample.path), "\(result.output)")
    #expect(try Self.bytes(repository) == before)
  }

  @Test func anotherRuleOrAnUnverifiedRowLeavesTheFile() throws {
    let repository = try Self.repository()
    let before = try Self.bytes(repository)
    #expect(
      try Guiju(in: repository)("fix", "--rule", "TXT101").errors
        .contains("Nothing can be mended automatically"))
    #expect(try Self.bytes(repository) == before)

    let row = Self.row.replacingOccurrences(of: #"state="verified""#, with: #"state="unverified""#)
    let other = try Self.repository(row: row)
    #expect(
      try Guiju(in: other)("fix").errors.contains("Nothing can be mended automatically"))
    #expect(try Self.bytes(other) == before)
  }
}
