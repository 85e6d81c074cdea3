import Files
import Foundation
import TestSupport
import Testing

/// What must be shown: all faults in one run, the same bytes on every machine, formats that others read.
@Suite struct FindingTests {
  static let fixtures = PathText.parent(of: PathText.parent(of: #filePath)) + "/Fixtures/"

  static func fixture(_ name: String) throws -> String {
    try String(contentsOfFile: fixtures + name, encoding: .utf8)
  }

  @Test func twentyFaultsInOneRun() throws {
    let text = try Self.fixture("twenty-faults.xml")
    let repository = try Sample.repository([Sample.path: text])
    let found = try Report(
      Guiju(in: repository).run(["check", "--as-of", Guiju.day, "--format", "json"]))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = try Self.fixture("twenty-faults.expected").split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }
    #expect(expected.count == 20)
    for line in expected {
      let parts = line.split(separator: " ", maxSplits: 2)
      let place = parts[0].split(separator: ":").compactMap { Int($0) }
      // The list quotes what stands at the place, so that nobody edits one file alone.
      let quoted = String(parts[2])
      let at = lines[place[0] - 1].unicodeScalars.dropFirst(place[1] - 1)
      #expect(String(Substring(at)).hasPrefix(quoted), "\(line)")
      let isFound = found.findings.contains {
        $0.path == Sample.path && $0.rule == parts[1] && $0.line == place[0]
          && $0.column == place[1]
      }
      #expect(isFound, "\(line)")
    }
    #expect(Set(found.findings.map(\.fingerprint)).count == found.findings.count)
    // Each of the twenty is told in words of its own.
    let structural = found.findings.filter { $0.rule.hasPrefix("SCH") }
    #expect(structural.count == 20, "\(structural.map { "\($0.line):\($0.column) \($0.rule)" })")
    #expect(
      structural.allSatisfy {
        !($0.message["zh"] ?? "").isEmpty && !($0.message["en"] ?? "").isEmpty
      })
  }

  @Test func sameBytesWhateverTheSurroundings() throws {
    let shipped = try Sample.shipped()
    try shipped.scratch.write("repository/" + Sample.path, Sample.faulty)
    // The same files, made in the opposite order.
    let other = try GitFixture()
    let names = try shipped.git(["ls-files", "-c", "-o"]).split(separator: "\n").map(String.init)
    for name in names.reversed() {
      try other.scratch.write(
        "repository/" + name,
        bytes: FileReader.readFile(
          shipped.path + "/" + name, maxBytes: 1 << 26))
    }
    try other.git(["add", "-A", "--", "procedures", "registry", "templates"])
    try other.commit([:])
    try shipped.commit([:])
    for format in ["text", "json", "sarif", "junit", "github", "gitlab", "html"] {
      let first = try Guiju(in: shipped).check("--format", format, "--jobs", "1")
      #expect(first.status == 1)
      for (folder, extra, jobs) in [
        (shipped.path, ["TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8"], "8"),
        (shipped.path, ["TZ": "Asia/Shanghai", "LANG": "de_DE.UTF-8", "COLUMNS": "40"], "2"),
        (other.path, ["TZ": "Pacific/Kiritimati"], "8"),
      ] {
        let again = try Guiju(in: folder).run(
          ["check", "--as-of", Guiju.day, "--format", format, "--jobs", jobs], extra: extra)
        #expect(again.stdout == first.stdout, "\(format) \(extra) \(jobs)")
      }
    }
    let list = try Guiju(in: shipped)("list", "--format", "csv")
    #expect(try Guiju(in: other)("list", "--format", "csv").stdout == list.stdout)
  }

  @Test func orderIsPathOffsetCode() throws {
    let repository = try Sample.repository([
      Sample.path: try Self.fixture("twenty-faults.xml"),
      "procedures/inspection/baseline/IP-9.xml": Sample.procedure(
        id: "IP-9", body: Sample.faultyBody),
    ])
    let findings = try Report(Guiju(in: repository).run(["check", "--format", "json"])).findings
    let keys = findings.map { ($0.path, $0.line, $0.column, $0.rule) }
    for (left, right) in zip(keys, keys.dropFirst()) {
      #expect(
        Array(left.0.utf8).lexicographicallyPrecedes(Array(right.0.utf8)) || left.0 == right.0)
      if left.0 == right.0 {
        #expect((left.1, left.2, left.3) <= (right.1, right.2, right.3))
      }
    }
  }

  @Test func fingerprintsSurviveEdits() throws {
    let repository = try Sample.repository([Sample.path: Sample.faulty])
    let guiju = try Guiju(in: repository)
    let before = try Report(guiju.run(["check", "--format", "json"])).findings.map(\.fingerprint)
    try repository.scratch.write(
      "repository/" + Sample.path,
      Sample.faulty.replacing("<section", with: "\n\n<!-- moved --><section").replacing(
        "要求", with: "新要求"))
    let after = try Report(guiju.run(["check", "--format", "json"])).findings.map(\.fingerprint)
    #expect(before == after)
    let chinese = try Guiju(in: repository, language: "zh").run(["check", "--format", "json"])
    #expect(try Report(chinese).findings.map(\.fingerprint) == after)
  }

  // MARK: Formats that others read

  @Test func sarifIsValid() throws {
    let schema =
      PathText.parent(of: PathText.parent(of: PathText.parent(of: PathText.parent(of: #filePath))))
      + "/shared/data/formats/sarif-schema-2.1.0.json"
    guard FileManager.default.fileExists(atPath: schema) else {
      return skip("no sarif-schema-2.1.0.json in ../shared/data/formats")
    }
    guard try python(["-c", "import jsonschema"]).status == 0 else {
      return skip("python3 has no jsonschema")
    }
    let repository = try Sample.repository([
      Sample.path: try Self.fixture("twenty-faults.xml"), "procedures/notes.docx": "x",
    ])
    let file = repository.scratch.path("report.sarif")
    let result = try Guiju(in: repository).check("--format", "sarif", "--output", file)
    #expect(result.status == 1)
    let validated = try python(["-m", "jsonschema", "-i", file, schema])
    #expect(validated.status == 0, "\(validated.output)\(validated.errors)")
  }

  @Test func junitIsRead() throws {
    guard try python(["-c", "import junitparser"]).status == 0 else {
      return skip("python3 has no junitparser")
    }
    let repository = try Sample.repository([
      "procedures/inspection/baseline/IP-901.xml": Sample.procedure(
        id: "IP-901", body: Sample.faultyBody)
    ])
    let file = repository.scratch.path("junit.xml")
    #expect(try Guiju(in: repository).check("--format", "junit", "--output", file).status == 1)
    let read = try python([
      "-c",
      """
      import sys, junitparser
      suites = junitparser.JUnitXml.fromfile(sys.argv[1])
      names = [suite.name for suite in suites]
      failures = sum(suite.failures for suite in suites)
      cases = sum(1 for suite in suites for case in suite)
      print(len(names), failures, cases == sum(suite.tests for suite in suites))
      """, file,
    ])
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.hasSuffix("1 True\n"), "\(read.output)")
  }

  @Test func gitlabReportIsWhatTheWidgetWants() throws {
    let repository = try Sample.repository([Sample.path: try Self.fixture("twenty-faults.xml")])
    let result = try Guiju(in: repository).check("--format", "gitlab")
    let issues = try #require(
      JSONSerialization.jsonObject(with: Data(result.stdout)) as? [[String: Any]])
    #expect(issues.count >= 20)
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == issues.count)
    for issue in issues {
      #expect(
        ["info", "minor", "major", "critical", "blocker"].contains(
          issue["severity"] as? String ?? ""))
      let location = issue["location"] as? [String: Any]
      #expect(location?["path"] as? String == Sample.path)
    }
  }

  private func python(_ arguments: [String]) throws -> ProcessResult {
    // The machine's own python3, wherever it is: versions managed by pyenv lie outside /usr.
    try runProcess("/usr/bin/env", ["python3"] + arguments)
  }
}

/// Says in the log why a test did nothing.
func skip(_ reason: String) {
  FileHandle.standardError.write(Data("skipped: \(reason)\n".utf8))
}
