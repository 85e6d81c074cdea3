import Corpus
package import Diagnostics
import Model

/// Runs a rule's example as a repository of its own.
package enum ExampleRunner {
  /// The findings of one rule on an example.
  package static func findings(of code: String, in example: RuleExample) async throws -> [Finding] {
    try await report(on: example).findings.filter { $0.rule == code && $0.waiver == nil }
  }

  package static func report(
    on example: RuleExample, memory: CheckMemory? = nil
  ) async throws -> CheckReport {
    let asOf = CivilDate(example.asOf) ?? CivilDate(dayNumber: 0)
    let checker = Checker(
      source: .memory(bytes(example.files)),
      base: example.base.isEmpty ? nil : .memory(bytes(example.base)), memory: memory)
    return try await checker.run(CheckOptions(asOf: asOf, workers: 1, tool: "guiju")).report
  }

  private static func bytes(_ files: [RuleExample.File]) -> [String: [UInt8]] {
    Dictionary(files.map { ($0.path, Array($0.content.utf8)) }, uniquingKeysWith: { $1 })
  }
}
