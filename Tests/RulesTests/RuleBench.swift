import Corpus
import Diagnostics
import Model
import Testing

@testable import Rules

/// A small repository for the tests of single rules.
struct RuleBench {
  static let path = "procedures/inspection/baseline/IP-900.xml"

  var files: [String: String] = [:]
  var base: [String: String]?
  var asOf = RuleExample.day
  var paths: [String] = []

  /// IP-900 with a body.
  init(_ body: String = ExampleMeta.plainBody, _ meta: ExampleMeta = ExampleMeta()) {
    files[Self.path] = meta.document(body)
  }

  /// Adds a procedure.
  mutating func add(
    _ id: String, _ body: String = ExampleMeta.plainBody,
    _ change: (inout ExampleMeta) -> Void = { _ in }
  ) {
    var meta = ExampleMeta(change)
    meta.id = id
    meta.number = "NNSA/HQ-08-JD-\(id)"
    files["procedures/inspection/baseline/\(id).xml"] = meta.document(body)
  }

  /// Adds a plan; `meta` stands behind `jurisdiction`.
  mutating func addPlan(_ id: String, meta: String = "", _ body: String) {
    files["procedures/emergency/x/\(id).xml"] = """
      <?xml version="1.0" encoding="UTF-8"?>
      <plan xmlns="urn:guiju:1" id="\(id)" schemaVersion="1">
        <meta modelled="partial" numbering="gbt1.1">
          <title>预案\(id)</title>
          <issuer party="party:nnsa"/>
          <classification>公开</classification>
          <revision number="1" state="draft"/>
          <family>nuclear</family>
          <jurisdiction scope="province" codes="990000"/>
          \(meta)
        </meta>
        <section id="aplana22" topic="notification"><heading>报告</heading>\(body)</section>
      </plan>
      """
  }

  mutating func addRegistry(_ kind: String, _ rows: String, path: String? = nil) {
    files[path ?? "registry/\(kind).xml"] = """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(kind) xmlns="urn:guiju:1" id="reg" schemaVersion="1">
        <header date="2026-09-01"><title>登记表</title></header>
        \(rows)
      </\(kind)>
      """
  }

  func report(_ codes: String...) async throws -> CheckReport {
    try await report(codes)
  }

  /// Runs the rules of these codes beside those that read the files.
  func report(_ codes: [String]) async throws -> CheckReport {
    let entries = RuleRegistry.all.filter { entry in
      codes.contains(entry.metadata.code) || entry.metadata.family == .xml
        || entry.metadata.family == .schema
    }
    let checker = Checker(
      source: .memory(files.mapValues { Array($0.utf8) }),
      base: base.map { .memory($0.mapValues { Array($0.utf8) }) }, rules: entries)
    var options = CheckOptions(
      asOf: try #require(CivilDate(asOf)), workers: 2, tool: "guiju")
    options.paths = paths
    let report = try await checker.run(options)
    return report.report
  }

  /// The findings of the first code; a bench with faults of form would prove nothing.
  func findings(_ codes: String...) async throws -> [Finding] {
    let findings = try await report(codes).findings
    let faults = findings.filter { $0.rule.hasPrefix("XML") || $0.rule.hasPrefix("SCH") }
    #expect(faults.map { "\($0.rule) \($0.place.path):\($0.place.line) \($0.message.zh)" } == [])
    return findings.filter { $0.rule == codes.first }
  }

  /// The same, by their Chinese words.
  func words(_ codes: String...) async throws -> [String] {
    let findings = try await report(codes).findings
    let faults = findings.filter { $0.rule.hasPrefix("XML") || $0.rule.hasPrefix("SCH") }
    #expect(faults.map { "\($0.rule) \($0.place.path):\($0.place.line) \($0.message.zh)" } == [])
    return findings.filter { $0.rule == codes.first }.map(\.message.zh)
  }
}

/// One paragraph.
func p(_ words: String, id: String = "aparag22") -> String { #"<p id="\#(id)">\#(words)</p>"# }
