import Diagnostics
import Model
import Testing

@testable import Rules

@Suite struct WaiverRuleTests {
  private func bench(_ change: (inout WaiverExample) -> Void = { _ in }) -> RuleBench {
    var bench = RuleBench()
    bench.files = Dictionary(
      uniqueKeysWithValues: WaiverExample(change).example.files.map { ($0.path, $0.content) })
    return bench
  }

  private static let all = ["REF102", "SUP101", "SUP102", "SUP103", "SUP104", "SUP105"]

  private func told(_ bench: RuleBench) async throws -> [String] {
    try await bench.report(Self.all).findings.filter { $0.waiver == nil }.map {
      "\($0.rule) \($0.severity.rawValue) \($0.verdict.rawValue)"
    }
  }

  @Test func aWorkingWaiverIsSilent() async throws {
    #expect(try await told(bench()) == [])
  }

  @Test func aWaiverForAnotherElementIsUnused() async throws {
    let other = bench {
      $0.element = "aother22"
      $0.body += p("甲。", id: "aother22")
    }
    #expect(Set(try await told(other)) == ["REF102 warning fail", "SUP101 warning fail"])
  }

  @Test func aWaiverToComeIsNeitherUsedNorUnused() async throws {
    #expect(
      try await told(bench { $0.granted = "2026-11-24" }) == ["REF102 warning fail"])
  }

  @Test func anExpiredWaiverWeighsWhatItWouldCover() async throws {
    let open = bench { $0.expires = "2026-10-01" }
    #expect(Set(try await told(open)) == ["REF102 warning fail", "SUP102 error fail"])
    #expect(
      try await open.words("SUP102", "REF102") == ["例外 awaive22 到2026年10月1日为止，已经过期，它原来涉及的校验问题还有1个。"]
    )
    let moot = bench {
      $0.expires = "2026-10-01"
      $0.body = ExampleMeta.plainBody
    }
    #expect(try await told(moot) == ["SUP102 warning fail"])
  }

  @Test(arguments: [
    ("REF999", "IP-900", "例外 awaive22 所写的规则 REF999 不存在。"),
    ("XML103", "IP-900", "规则 XML103（XML 格式有误）不允许登记例外。"),
    ("SUP101", "IP-900", "规则 SUP101（例外没有用上）不允许登记例外。"),
    ("LIF106", "IP-900", "规则 LIF106（批准后内容被改动）不允许登记例外。"),
    ("REF102", "IP-901", "例外 awaive22 所指的文件 IP-901 本库没有。"),
    ("REF102", "IP-900@1", "例外 awaive22 的文件写作“IP-900@1”；例外按文件标识对应，带版次或者条款的写法不起作用。"),
    ("REF102", "IP-900#aexamp22", "例外 awaive22 的文件写作“IP-900#aexamp22”；例外按文件标识对应，带版次或者条款的写法不起作用。"),
  ])
  func aTargetThatIsNoneIsTold(rule: String, document: String, message: String) async throws {
    let bench = bench {
      $0.rule = rule
      $0.document = document
    }
    #expect(try await bench.words("SUP103") == [message])
    // And not as unused too.
    #expect(try await bench.words("SUP101", "REF102") == [])
  }

  @Test func anUnknownElementIsTold() async throws {
    #expect(
      try await bench { $0.element = "azzzzz22" }.words("SUP103") == [
        "IP-900 中没有例外 awaive22 所指的 azzzzz22。"
      ])
  }

  @Test func partOfTheSetProvesNothing() async throws {
    var bench = bench { $0.document = "IP-901" }
    bench.paths = ["waivers.xml", "procedures"]
    #expect(try await bench.findings("SUP103").map(\.verdict) == [.undetermined])
    bench.paths = ["procedures"]
    #expect(try await bench.findings("SUP103").isEmpty)
  }

  @Test func anUnusedWaiverOfABrokenDocumentIsUndetermined() async throws {
    let broken = bench { $0.body = #"<p>没有标识。</p>"# }
    let findings = try await broken.report(Self.all).findings.filter { $0.rule == "SUP101" }
    #expect(findings.map(\.verdict) == [.undetermined])
  }

  @Test func aFingerprintTiesTheWaiverToOneFinding() async throws {
    var bench = bench { $0.body += p("<term>乙</term>。") }
    let open = try await bench.report("REF102").findings.filter {
      $0.rule == "REF102" && $0.waiver == nil
    }
    #expect(open.isEmpty)
    let first = try await bench.findings("REF102").first
    let fingerprint = try #require(first?.fingerprint)
    bench.files["waivers.xml"] = bench.files["waivers.xml"]?.replacing(
      #"doc="IP-900""#, with: #"doc="IP-900" fingerprint="\#(fingerprint)""#)
    #expect(try await told(bench) == ["REF102 warning fail"])
  }

  @Test(arguments: [("张三", "张三", 1), ("张三", "张 三", 1), ("张三", "张三丰", 0), ("张三", "李四", 0)])
  func ownerAndApproverAreTwo(owner: String, approver: String, count: Int) async throws {
    let bench = bench {
      $0.owner = owner
      $0.approver = approver
    }
    #expect(try await bench.findings("SUP104").count == count)
  }

  @Test func aYearIsNotTooLong() async throws {
    #expect(try await bench { $0.expires = "2027-09-01" }.words("SUP105") == [])
    let findings = try await bench { $0.expires = "2029-09-01" }.findings("SUP105")
    #expect(findings.map(\.severity) == [.info])
  }

  @Test func aRuleTurnedOffLeavesItsWaiverUnused() async throws {
    var bench = bench()
    bench.files["guiju.xml"] =
      #"<?xml version="1.0" encoding="UTF-8"?><guiju xmlns="urn:guiju:1" schemaVersion="1"><level rule="REF102" value="off"/><level rule="SUP" value="off"/></guiju>"#
    #expect(try await told(bench) == ["SUP101 warning fail"])
  }
}
