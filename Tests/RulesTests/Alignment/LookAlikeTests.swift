import Diagnostics
import Testing

@testable import Rules

/// What looks like a fault and is none: no rule of alignment may fire.
@Suite struct LookAlikeTests {
  static let all = LookAlikes.all + InterfaceLookAlikes.all + PlanLookAlikes.all

  @Test(arguments: all) func silent(_ family: MutationFamily) async throws {
    let twin = try Twin.clean()
    let made = try family.make(twin).filter { !$0.isEmpty }
    #expect(!made.isEmpty, "\(family.name) changes nothing")
    for mutation in MutationTests.spread(made) {
      let report = try await twin.applying(mutation).bench().report(MutationTests.alignment)
      #expect(
        report.findings.map(MutationTests.line) == [], "\(family.name): \(mutation.name)")
    }
  }
}
