import Diagnostics
import Model
import Testing

@testable import Rules

/// IDS101 to IDS110.
@Suite struct IdentityRuleTests {
  private static let folder = "procedures/inspection/baseline/"

  private static func file(
    _ path: String, _ body: String = ExampleMeta.plainBody,
    _ change: (inout ExampleMeta) -> Void = { _ in }
  ) -> RuleExample.File {
    .init(folder + path, ExampleMeta(change).document(body))
  }

  private static func findings(
    _ code: String, _ files: [RuleExample.File], base: [RuleExample.File] = []
  ) async throws -> [Finding] {
    try await ExampleRunner.findings(
      of: code, in: RuleExample(files: files, base: base, asOf: RuleExample.day))
  }

  @Test func everyFurtherOccurrence() async throws {
    let body =
      #"<p id="aexamp22">一</p><list id="aexamp44"><li id="aexamp22">二</li><li id="aexamp33">三</li></list><p id="aexamp22">四</p>"#
    let findings = try await Self.findings("IDS101", [Self.file("IP-900.xml", body)])
    // aexamp33 is the section's.
    #expect(findings.map(\.place.element) == ["aexamp22", "aexamp33", "aexamp22"])
    #expect(findings.allSatisfy { $0.related.count == 1 && $0.severity == .error })
    #expect(findings.allSatisfy { $0.related.allSatisfy { r in r.place.offset < 1200 } })
    #expect(Set(findings.map(\.fingerprint)).count == 3)
  }

  /// The same element id in two documents is no fault: ids are unique in a document.
  @Test func idsOfOtherDocuments() async throws {
    let files = [Self.file("IP-900.xml"), Self.file("IP-901.xml") { $0.id = "IP-901" }]
    #expect(try await Self.findings("IDS101", files).isEmpty)
  }

  @Test func documentIDKeepsToItsName() async throws {
    let copies = [Self.file("IP-899.xml"), Self.file("IP-900.xml"), Self.file("IP-950.xml")]
    let findings = try await Self.findings("IDS102", copies)
    #expect(findings.map(\.place.path) == [Self.folder + "IP-899.xml", Self.folder + "IP-950.xml"])
    #expect(findings.allSatisfy { $0.related.map(\.place.path) == [Self.folder + "IP-900.xml"] })
    #expect(Set(findings.map(\.fingerprint)).count == 2)
    // A copy has the number too; that is the same fault once.
    #expect(try await Self.findings("IDS103", copies).isEmpty)
  }

  @Test func documentIDKeepsToItsPath() async throws {
    let findings = try await Self.findings(
      "IDS102", [Self.file("a.xml"), Self.file("b.xml")], base: [Self.file("b.xml")])
    #expect(findings.map(\.place.path) == [Self.folder + "a.xml"])
  }

  @Test(arguments: [
    "NNSA/HQ-08-JD-IP-900", "nnsa/hq-08-jd-ip-900", "NNSA/HQ–08–JD–IP–900", "ＮＮＳＡ/HQ-08-JD-IP-900",
    "NNSA/HQ-08- JD-IP-900",
  ])
  func sameNumber(number: String) async throws {
    let files = [
      Self.file("IP-900.xml"),
      Self.file("IP-901.xml") {
        $0.id = "IP-901"
        $0.number = number
      },
    ]
    let findings = try await Self.findings("IDS103", files)
    #expect(findings.map(\.place.path) == [Self.folder + "IP-901.xml"])
  }

  @Test(arguments: [
    ("^NNSA/(HQ|EC)-[0-9]{2}$", "NNSA/HQ-08", true),
    ("^NNSA/(HQ|EC)-[0-9]{2}$", "NNSA/XX-08", false),
    ("NNSA/HQ-[0-9]{2}", "NNSA/HQ-081", false), ("NNSA/HQ-[0-9]{2}", "xNNSA/HQ-08", false),
    ("[A-Z]{2,4}-\\d+", "ABC-1234", true), ("[A-Z]{2,4}-\\d+", "A-1", false), ("a.c", "abc", true),
    ("a\\.c", "abc", false), ("a|b|cd", "cd", true), ("(?:a|b)*c?", "ababc", true),
    ("(a*)*b", "aaaac", false),
    ("[^0-9]+", "核安全", true), ("[\\d-]+", "1-2", true),
    ("国核安发〔[0-9]{4}〕[0-9]+号", "国核安发〔2026〕5号", true),
    ("", "", true), ("a{2,}", "aaaa", true), ("a{2,3}", "aaaa", false), ("[]a]+", "a]", true),
  ])
  func numberForms(pattern: String, number: String, fits: Bool) throws {
    #expect(try #require(NumberForm(pattern)).matches(number) == fits)
  }

  @Test(arguments: ["(", "a)", "[a", "*a", "a{", "a{3,2}", "\\k", "[z-a]", "a**", "(?=a)", "a\\"])
  func brokenForms(pattern: String) {
    #expect(NumberForm(pattern) == nil)
  }

  /// Nested repetition does not run away.
  @Test func patternsEnd() throws {
    let form = try #require(NumberForm("((a+)+)+b"))
    #expect(!form.matches(String(repeating: "a", count: 200)))
    #expect(!form.matches(String(repeating: "a", count: 100_000)))
    #expect(NumberForm(String(repeating: "(", count: 100_000)) == nil)
  }

  @Test func brokenPatternIsReportedAndNothingHeldAgainstIt() async throws {
    let configuration = RuleExample.File(
      "guiju.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <guiju xmlns="urn:guiju:1" schemaVersion="1"><numberPattern kind="procedure" pattern="NNSA/(HQ"/></guiju>
      """)
    let findings = try await Self.findings("IDS104", [Self.file("IP-900.xml"), configuration])
    #expect(findings.map(\.place.path) == ["guiju.xml"])
  }

  @Test func fileNames() async throws {
    let findings = try await Self.findings(
      "IDS105",
      [
        Self.file("IP-900.xml"), Self.file("ip-901.xml") { $0.id = "IP-901" },
        Self.file("IP-902 (1).xml") { $0.id = "IP-902" },
        .init("registry/whatever.xml", ExampleMeta.parties.content),
      ])
    #expect(
      findings.map(\.place.path) == [Self.folder + "IP-902 (1).xml", Self.folder + "ip-901.xml"])
    #expect(findings.allSatisfy { $0.severity == .info })
  }

  @Test(arguments: [
    (#"<p id="aexamp44">甲</p>"#, #"<p id="aexamp44">完全改写</p>"#, 0),
    (#"<p id="aexamp44">甲</p>"#, #"<note id="aexamp44"><p id="aexamp55">甲</p></note>"#, 1),
    (
      #"<table id="aexamp55"><row id="aexamp44"><cell>甲</cell></row></table>"#,
      #"<table id="aexamp55"><criterion id="aexamp44" type="boolean"><cell>甲</cell></criterion></table>"#,
      0
    ),
    (
      #"<requirement id="aexamp44"><p id="aexamp55">甲</p></requirement>"#,
      #"<guidance id="aexamp44"><p id="aexamp55">甲</p></guidance>"#, 1
    ),
    (
      #"<section id="aexamp44"><heading>甲</heading><p id="aexamp55">甲</p></section>"#,
      #"<item id="aexamp44" mode="document"><heading>甲</heading><p id="aexamp55">甲</p></item>"#, 0
    ),
  ])
  func reusedID(before: String, after: String, expected: Int) async throws {
    let findings = try await Self.findings(
      "IDS106", [Self.file("IP-900.xml", after)], base: [Self.file("IP-900.xml", before)])
    #expect(findings.count == expected)
    #expect(findings.allSatisfy { $0.place.element == "aexamp44" })
    // Without an earlier state nothing can be said.
    #expect(try await Self.findings("IDS106", [Self.file("IP-900.xml", after)]).isEmpty)
  }

  @Test func changedDocumentID() async throws {
    let old = Self.file("IP-900.xml")
    let renamed = Self.file("IP-900.xml") { $0.id = "IP-905" }
    let moved = Self.file("other/IP-900.xml")
    #expect(try await Self.findings("IDS107", [renamed], base: [old]).count == 1)
    #expect(try await Self.findings("IDS107", [renamed, moved], base: [old]).isEmpty)
    #expect(try await Self.findings("IDS107", [moved], base: [old]).isEmpty)
    #expect(try await Self.findings("IDS107", [old], base: [old]).isEmpty)
  }

  @Test func historyClauses() async throws {
    func entry(_ revision: Int, _ clauses: String, _ words: String) -> (inout ExampleMeta) -> Void {
      {
        $0.revision = #"number="2" state="draft""#
        $0.history =
          #"<history><entry revision="\#(revision)" date="2026-09-01" reason="review" clauses="\#(clauses)">\#(words)</entry></history>"#
      }
    }
    func count(
      _ change: @escaping (inout ExampleMeta) -> Void, base: [RuleExample.File] = []
    ) async throws -> Int {
      try await Self.findings(
        "IDS108", [Self.file("IP-900.xml", ExampleMeta.plainBody, change)], base: base
      ).count
    }
    #expect(try await count(entry(2, "aexamp22 zzzzzzzz yyyyyyyy", "修改。")) == 2)
    #expect(try await count(entry(2, "aexamp22 aexamp33", "修改。")) == 0)
    #expect(try await count(entry(1, "zzzzzzzz", "修改。")) == 0)
    #expect(try await count(entry(2, "zzzzzzzz", "删去一条。")) == 0)
    let base = Self.file("IP-900.xml", #"<p id="zzzzzzzz">将被取代。</p>"#)
    #expect(try await count(entry(2, "zzzzzzzz", "修改。"), base: [base]) == 0)
  }

  @Test func registryKeys() async throws {
    func parties(_ path: String, _ key: String) -> RuleExample.File {
      .init(
        path,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <parties xmlns="urn:guiju:1" id="REG-\(key.uppercased())" schemaVersion="1">
          <header date="2026-09-01"><title>机构名录</title></header>
          <party key="\(key)" kind="regulator" state="verified"><name>国家核安全局</name></party>
        </parties>
        """)
    }
    let twice = [parties("registry/a.xml", "nnsa"), parties("registry/b.xml", "nnsa")]
    let findings = try await Self.findings("IDS110", twice)
    #expect(findings.map(\.place.path) == ["registry/b.xml"])
    #expect(findings.first?.related.map(\.place.path) == ["registry/a.xml"])
    let other = [parties("registry/a.xml", "nnsa"), parties("registry/b.xml", "mee")]
    #expect(try await Self.findings("IDS110", other).isEmpty)
    let scales = RuleExample.File(
      "registry/scales.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scales xmlns="urn:guiju:1" id="REG-SCALES" schemaVersion="1">
        <header date="2026-09-01"><title>分级</title></header>
        <scale key="nuclear-state" zh="应急状态" en="state">
          <level value="应急待命" rank="1" en="standby"/><level value="应急待命" rank="2" en="plant"/>
        </scale>
        <scale key="nuclear-state" zh="又一个" en="again"><level value="应急待命" rank="1" en="x"/></scale>
      </scales>
      """)
    #expect(try await Self.findings("IDS110", [scales]).count == 2)
  }
}
