import Foundation
import Model
import TestSupport
import Testing

@testable import Reports

/// Validates against the official schema, which `GUIJU_SARIF_SCHEMA` names, with Python's jsonschema.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GUIJU_SARIF_SCHEMA"] != nil))
struct SARIFSchemaTests {
  @Test(arguments: Language.allCases, [0, 1, 40])
  func isValid(language: Language, count: Int) throws {
    let schema = ProcessInfo.processInfo.environment["GUIJU_SARIF_SCHEMA"] ?? ""
    let report = count == 1 ? Fixtures.report : Fixtures.hostileReport(count)
    let text = CheckRenderer(options: ReportOptions(language: language), rules: Fixtures.rules)
      .render(report, as: .sarif)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("guiju-\(UUID().uuidString).sarif")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = """
      import json, sys, jsonschema
      schema, log = (json.load(open(path)) for path in sys.argv[1:])
      jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
      print("valid")
      """
    let answer = try runProcess("/usr/bin/env", ["python3", "-c", program, schema, file.path])
    // The word, not the exit code: an interpreter that does nothing exits with 0 too.
    #expect(answer.output == "valid\n")
  }
}
