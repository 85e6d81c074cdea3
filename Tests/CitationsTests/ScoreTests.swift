import Citations
import Foundation
import Testing

/// The score on the sentences annotated by hand, where they lie beside the checkout.
@Suite struct ScoreTests {
  struct Line: Decodable {
    struct Gold: Decodable {
      let start: Int
      let end: Int
      let kind: String
      let targets: [[String: String]]
    }
    let text: String
    let gold: [Gold]
  }

  struct Mention: Hashable {
    let start: Int
    let end: Int
    let kind: String
    let targets: [[String: String]]
  }

  static var file: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  static func lines() throws -> [Line] {
    for parent in ["../shared", "../../shared"] {
      let path = file.appendingPathComponent("\(parent)/data/citations/dev.jsonl").path
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      return try text.split(separator: "\n").map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8))
      }
    }
    return []
  }

  /// Span, kind and targets must all be exact; at most one mention in a hundred may be wrong.
  @Test func annotatedSentences() throws {
    let recogniser = CitationRecogniser()
    var right: [String: Int] = [:]
    var wrong: [String: Int] = [:]
    for line in try Self.lines() {
      let truth = Set(
        line.gold.map {
          Mention(start: $0.start, end: $0.end, kind: $0.kind, targets: $0.targets)
        })
      let found = Set(
        recogniser.recognise(line.text).citations.map { citation in
          Mention(
            start: citation.codePoints.lowerBound, end: citation.codePoints.upperBound,
            kind: citation.kind.rawValue,
            targets: citation.targets.map {
              Dictionary($0.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
            })
        })
      for mention in truth.intersection(found) { right[mention.kind, default: 0] += 1 }
      for mention in truth.symmetricDifference(found) { wrong[mention.kind, default: 0] += 1 }
    }
    for kind in CitationKind.allCases.map(\.rawValue) {
      let total = right[kind, default: 0] + wrong[kind, default: 0]
      #expect(wrong[kind, default: 0] * 100 <= total, "\(kind): \(wrong) wrong, \(right) right")
    }
  }
}
