import Diagnostics
import Testing

@testable import Reports

@Suite struct CheckConclusionTests {
  private func conclusion(
    _ findings: [Finding], _ options: ReportOptions = ReportOptions()
  ) -> CheckConclusion {
    CheckConclusion(CheckReport(scope: Fixtures.scope, findings: findings), options: options)
  }

  @Test func levels() {
    #expect(conclusion([]) == .passed)
    #expect(conclusion([Fixtures.stale]) == .failed)
    #expect(conclusion([Fixtures.stale], ReportOptions(failOn: .blocking)) == .passed)
  }

  @Test func unknownIsNeverAPass() {
    #expect(conclusion([Fixtures.open]) == .open)
    #expect(conclusion([Fixtures.open], ReportOptions(failOn: .warning)) == .failed)
    #expect(conclusion([Fixtures.open], ReportOptions(undeterminedFails: true)) == .failed)
  }

  @Test func waivedDoesNotCount() {
    #expect(conclusion([Fixtures.waived], ReportOptions(failOn: .info)) == .passed)
  }

  @Test func tallyIsDisjoint() {
    let tally = FindingTally(Fixtures.report.findings)
    #expect(tally.error == 1)
    #expect(tally.warning == 0)
    #expect(tally.undetermined == 1)
    #expect(tally.waived == 1)
    #expect(tally.failures == 1)
  }
}
