import Foundation
import TestSupport

/// What a test asks of `check --format json`.
struct Report {
  struct Finding: Decodable {
    var rule: String
    var level: String
    var verdict: String
    var path: String
    var line: Int
    var column: Int
    var message: [String: String]
    var fingerprint: String
  }

  struct Scope: Decodable {
    struct Skipped: Decodable { var path: String }
    var documents: Int
    var skipped: [Skipped]
  }

  private struct File: Decodable {
    var schema: String
    var scope: Scope
    var findings: [Finding]
  }

  let findings: [Finding]
  let scope: Scope

  init(_ result: ProcessResult) throws {
    let file = try JSONDecoder().decode(File.self, from: Data(result.stdout))
    guard file.schema == "guiju/check/1" else { throw WrongSchema(name: file.schema) }
    findings = file.findings
    scope = file.scope
  }

  struct WrongSchema: Error { let name: String }

  /// `path:line:column code`
  var places: [String] { findings.map { "\($0.path):\($0.line):\($0.column) \($0.rule)" } }
}
