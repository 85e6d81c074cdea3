import Foundation
import Testing
import Citations

/// Sentences that were written before anybody looked at how the recogniser would read them.
@Suite struct UnseenTests {
  struct Case {
    var text: String
    var expected: [String] = []
  }

  static func cases() throws -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/citations/unseen.txt")
    var cases: [Case] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("  "), !cases.isEmpty {
        cases[cases.count - 1].expected.append(String(line.dropFirst(2)))
      } else {
        cases.append(Case(text: String(line)))
      }
    }
    return cases
  }

  /// At most one mention in a hundred may be wrong: missed, invented, or with another span or target.
  @Test func sentences() throws {
    let cases = try Self.cases()
    var total = 0
    var wrong: [String] = []
    for one in cases {
      let found = mentions(one.text)
      total += one.expected.count
      for mention in Set(one.expected).symmetricDifference(found).sorted() {
        wrong.append("\(one.text): \(mention)")
      }
    }
    #expect(cases.count == 150)
    #expect(total > 170)
    // A mention with another span counts twice, as missed and as invented.
    #expect(wrong.count * 100 <= total * 2, "\(wrong)")
  }
}
