import Diagnostics
import Model
import Testing

@testable import Rules

@Suite struct ApprovalRuleTests {
  typealias Signature = ApprovalExample.Signature

  private func bench(
    digest: String = ApprovalExample.digest, date: String = "2026-08-28",
    signatures: [Signature] = ApprovalExample.signatures, body: String = ExampleMeta.plainBody
  ) -> RuleBench {
    var bench = RuleBench(body, ApprovalExample.meta)
    let file = ApprovalExample.file(digest: digest, date: date, signatures: signatures)
    bench.files[file.path] = file.content
    return bench
  }

  // MARK: LIF003

  private func signed(_ change: (inout [Signature]) -> Void) -> [Signature] {
    var signatures = ApprovalExample.signatures
    change(&signatures)
    return signatures
  }

  @Test func eachPartIsNeeded() async throws {
    let bench = bench(signatures: signed { $0.removeSubrange(1...2) })
    #expect(try await bench.words("LIF003") == ["批准记录缺校核、审核环节的签署。"])
  }

  @Test func aCountersignatureReplacesNothing() async throws {
    let bench = bench(signatures: signed { $0[2].role = "countersign" })
    #expect(try await bench.words("LIF003") == ["批准记录缺审核环节的签署。"])
  }

  @Test func whiteSpaceMakesNoOtherPerson() async throws {
    let bench = bench(signatures: signed { $0[3].person = "张　 三" })
    let findings = try await bench.findings("LIF003")
    #expect(findings.map(\.message.zh) == ["编制和批准是同一人（张三）。"])
    #expect(findings.map(\.verdict) == [.fail])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.first?.related.map(\.place.path) == ["approvals/2026.xml"])
  }

  @Test func everyPairOfOnePersonIsTold() async throws {
    let bench = bench(
      signatures: signed { for index in $0.indices { $0[index].person = "张三" } })
    #expect(try await bench.words("LIF003").count == 6)
  }

  @Test func namesakesOfTwoOrganisationsAreUndetermined() async throws {
    var bench = bench(
      signatures: signed {
        $0[0].party = "party:nnsa"
        $0[1].party = "party:mee"
        $0[1].person = "张三"
      })
    let findings = try await bench.findings("LIF003")
    #expect(findings.map(\.verdict) == [.undetermined])
    #expect(findings.map(\.message.zh) == ["编制和校核的签署人同名（张三），登记的单位不同，无法判定是否同一人。"])
    // An organisation left out on one side proves nothing.
    let file = ApprovalExample.file(
      digest: ApprovalExample.digest,
      signatures: signed {
        $0[0].party = "party:nnsa"
        $0[1].person = "张三"
      })
    bench.files[file.path] = file.content
    #expect(try await bench.findings("LIF003").map(\.verdict) == [.fail])
  }

  @Test func severalMaySignOnePart() async throws {
    let bench = bench(
      signatures: signed { $0.insert(Signature("prepare", "钱七", "2026-08-04"), at: 1) })
    #expect(try await bench.words("LIF003") == [])
    // The second of them also checked.
    let both = self.bench(
      signatures: signed { $0.append(Signature("prepare", "李四", "2026-08-04")) })
    #expect(try await both.words("LIF003") == ["编制和校核是同一人（李四）。"])
  }

  @Test(arguments: [
    (0, "2026-08-10", []), (0, "2026-08-11", ["编制的日期2026年8月11日晚于校核的日期2026年8月10日。"]),
    (2, "2026-08-29", ["审核的日期2026年8月29日晚于批准的日期2026年8月28日。"]),
    (
      3, "2026-08-30",
      ["批准人签署的日期2026年8月30日晚于批准记录的日期2026年8月28日。", "批准的日期2026年8月30日晚于印发的日期2026年8月29日。"]
    ),
  ])
  func datesFollowTheChain(index: Int, date: String, expected: [String]) async throws {
    let bench = bench(signatures: signed { $0[index].date = date })
    #expect(Set(try await bench.words("LIF003")) == Set(expected))
  }

  @Test func countersigningComesBeforeApproval() async throws {
    let bench = bench(
      signatures: signed { $0.append(Signature("countersign", "孙八", "2026-08-29")) })
    #expect(try await bench.words("LIF003") == ["会签的日期2026年8月29日晚于批准的日期2026年8月28日。"])
  }

  @Test func aCompleteSecondRecordHealsTheFirst() async throws {
    var bench = bench(signatures: signed { $0.removeLast() })
    let second = ApprovalExample.file(digest: ApprovalExample.digest)
    bench.files["approvals/2026-2.xml"] = second.content
    #expect(try await bench.words("LIF003") == [])
    // One for another text does not.
    bench.files["approvals/2026-2.xml"] =
      ApprovalExample.file(digest: String(repeating: "0", count: 64)).content
    #expect(try await bench.words("LIF003") == ["批准记录缺批准环节的签署。"])
  }

  @Test func recordsOfOtherRevisionsAreHistory() async throws {
    var bench = RuleBench(ExampleMeta.plainBody, ApprovalExample.meta)
    bench.add("IP-901") { $0.revision = #"number="2" state="draft""# }
    bench.files["approvals/2020.xml"] =
      ApprovalExample.file(
        doc: "IP-901@1", digest: "00000000", signatures: [Signature("approve", "甲", "2020-01-01")]
      )
      .content
    #expect(try await bench.words("LIF003") == [])
    #expect(try await bench.words("LIF106") == [])
  }

  // MARK: LIF105

  @Test func withoutAnyRecordItIsUndetermined() async throws {
    let bench = RuleBench(ExampleMeta.plainBody, ApprovalExample.meta)
    let findings = try await bench.findings("LIF105")
    #expect(findings.map(\.verdict) == [.undetermined])
    #expect(findings.map(\.message.zh) == ["第1版状态为生效，本库没有任何批准记录，无法判定是否经过批准。"])
  }

  @Test func approvalsCountWhereOnlySomePathsAreChecked() async throws {
    var bench = bench()
    bench.paths = ["procedures"]
    #expect(try await bench.words("LIF105") == [])
    #expect(try await bench.words("LIF106") == [])
  }

  @Test func draftsNeedNone() async throws {
    #expect(try await RuleBench().words("LIF105") == [])
  }

  // MARK: LIF106

  @Test func oneCharacterVoidsTheApproval() async throws {
    let bench = bench(body: #"<p id="aexamp22">本程序规定核安全监督检查的 要求。</p>"#)
    let findings = try await bench.findings("LIF106")
    #expect(findings.map(\.severity) == [.blocking])
    #expect(findings.first?.message.zh.hasSuffix("批准已经无效。") == true)
  }

  @Test func guidanceNotesIdsAndLayoutDoNot() async throws {
    let bench = bench(
      body:
        #"<p id="azzzzz22">本程序规定核安全"# + "\n          "
        + #"监督检查的要求。</p><!-- 注 --><note id="anotea22"><p id="anotep22">注。</p></note>"#)
    #expect(try await bench.words("LIF106") == [])
  }

  @Test(arguments: [(64, 0), (16, 0), (15, 1), (8, 1)])
  func shortDigestsDecideOnlyADifference(digits: Int, undetermined: Int) async throws {
    let own = String(ApprovalExample.digest.prefix(digits))
    let same = try await bench(digest: own).findings("LIF106")
    #expect(same.map(\.verdict) == Array(repeating: .undetermined, count: undetermined))
    let last = own.last == "0" ? "1" : "0"
    let other = try await bench(digest: own.dropLast() + last).findings("LIF106")
    #expect(other.map(\.verdict) == [.fail])
    #expect(other.map(\.severity) == [.blocking])
  }

  @Test func theDigestIsSixtyFourDigits() {
    #expect(ApprovalExample.digest.count == 64)
  }

  @Test func aDraftOfAnApprovedRevisionIsAlteredToo() async throws {
    var bench = bench(body: p("改写。"))
    bench.files[RuleBench.path] = bench.files[RuleBench.path]?.replacing(
      #"state="effective""#, with: #"state="draft""#)
    #expect(try await bench.findings("LIF106").map(\.severity) == [.blocking])
  }
}
