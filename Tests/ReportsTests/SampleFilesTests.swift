import Foundation
import Model
import Testing

@testable import Reports

/// Writes every format in both languages to the folder that `GUIJU_SAMPLES` names, for a look in a
/// browser or a terminal and for validators of the formats.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GUIJU_SAMPLES"] != nil))
struct SampleFilesTests {
  private let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["GUIJU_SAMPLES"] ?? ".")

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  @Test(arguments: Language.allCases)
  func checks(language: Language) throws {
    let reports = [
      ("none", Fixtures.clean), ("few", Fixtures.report), ("many", Fixtures.hostileReport(300)),
    ]
    for (name, report) in reports {
      let renderer = CheckRenderer(
        options: ReportOptions(language: language), rules: Fixtures.rules)
      for format in CheckFormat.allCases {
        try write(
          renderer.render(report, as: format), "\(name).\(language.rawValue).\(format.rawValue)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func tables(language: Language) throws {
    for format in TableFormat.allCases {
      try write(
        TableRenderer(options: TableOptions(language: language))
          .render(Fixtures.documentList, as: format),
        "list.\(language.rawValue).\(format.rawValue)")
    }
  }
}
