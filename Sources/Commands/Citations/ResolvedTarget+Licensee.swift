import Corpus
import Model
import Reports

extension ResolvedTarget {
  /// Whether a citation of a licensee's document leads somewhere, or nowhere for no fault of its own.
  static func isInOrder(_ resolution: LicenseeResolution) -> Bool {
    resolution.obstacles.allSatisfy { obstacle in
      if case .dependsOnPlant = obstacle { true } else { false }
    }
  }

  static func line(
    _ resolution: LicenseeResolution, _ words: LicenseeWords, _ language: Language
  ) -> String {
    let printed = words.printed(resolution)[language]
    let clause = resolution.target.map { language == .chinese ? "，\($0)" : ", \($0)" } ?? ""
    var lines: [String] = []
    if resolution.isFound || isInOrder(resolution) { lines.append("→ " + printed + clause) }
    lines += resolution.obstacles.map { obstacle in
      let mark: String
      if case .dependsOnPlant = obstacle {
        mark = "? "
      } else {
        mark = obstacle.isFatal ? "✗ " : "! "
      }
      return mark + words.words(obstacle, resolution)[language]
    }
    return lines.joined(separator: "\n    ")
  }

  static func json(_ resolution: LicenseeResolution, _ words: LicenseeWords) -> JSONValue {
    let record = resolution.record
    return .object([
      JSONMember(name: "norm", value: .null),
      JSONMember(
        name: "document",
        value: JSONValue((resolution.reference.role ?? record?.role)?.rawValue)),
      JSONMember(name: "key", value: JSONValue(record?.key)),
      JSONMember(name: "title", value: JSONValue(record?.title)),
      JSONMember(name: "number", value: JSONValue(record?.number)),
      JSONMember(name: "party", value: JSONValue(resolution.owner.map { "party:\($0)" })),
      JSONMember(name: "revision", value: JSONValue(resolution.reference.edition)),
      JSONMember(name: "current", value: JSONValue(record?.edition)),
      JSONMember(name: "section", value: JSONValue(resolution.reference.section)),
      JSONMember(name: "target", value: JSONValue(resolution.target)),
      JSONMember(name: "heading", value: JSONValue(resolution.heading)),
      JSONMember(name: "printed", value: JSONValue(words.printed(resolution))),
      JSONMember(name: "found", value: .bool(resolution.isFound)),
      JSONMember(
        name: "reasons",
        value: .array(
          resolution.obstacles.map { obstacle in
            .object([
              JSONMember(name: "code", value: .string(obstacle.code)),
              JSONMember(
                name: "message", value: JSONValue(words.words(obstacle, resolution))),
            ])
          })),
    ])
  }
}
