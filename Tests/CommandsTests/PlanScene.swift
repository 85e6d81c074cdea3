import Files
import Foundation
import TestSupport

/// The three plans of the alignment fixture in a repository, where revisions of EP-A1 can follow each
/// other. As they are, all three are in force from 2026-01-10 on.
struct PlanScene {
  static let a1 = "procedures/emergency/EP-A1.xml"
  static let c1 = "procedures/emergency/EP-C1.xml"

  let repository: GitFixture
  /// Where the corpus lies in the repository.
  let prefix: String

  init(prefix: String = "", options: [String] = []) throws {
    repository = try GitFixture(options: options)
    self.prefix = prefix
  }

  var folder: String { prefix.isEmpty ? repository.path : repository.path + "/" + prefix }

  private static let files = [
    "guiju.xml", a1, "procedures/emergency/EP-B1.xml", c1, "registry/code-lists.xml",
    "registry/deadlines.xml", "registry/parties.xml", "registry/scales.xml",
  ]

  /// A file as the fixture has it.
  static func text(_ path: String) throws -> String {
    let tests = PathText.parent(of: PathText.parent(of: #filePath))
    return try String(contentsOfFile: tests + "/Fixtures/alignment/views/" + path, encoding: .utf8)
  }

  /// EP-A1 in another revision, with its own time for the alert.
  static func plan(_ number: Int, _ state: String, _ dates: String, minutes: Int = 15) throws
    -> String
  {
    try text(a1)
      .replacing(
        #"<revision number="1" state="effective" issued="2026-01-01" effective="2026-01-10" nextReview="2028-01-01"/>"#,
        with: #"<revision number="\#(number)" state="\#(state)" issued="2026-01-01" \#(dates)/>"#
      )
      .replacing(
        #"<value role="within" duration="PT15M">15分钟</value>"#,
        with: #"<value role="within" duration="PT\#(minutes)M">\#(minutes)分钟</value>"#)
  }

  private func placed(_ path: String) -> String { prefix.isEmpty ? path : prefix + "/" + path }

  /// Commits everything as the fixture has it.
  @discardableResult
  func start() throws -> String {
    var files: [String: String] = [:]
    for path in Self.files { files[placed(path)] = try Self.text(path) }
    return try repository.commit(files, "start", time: 1_768_000_000)
  }

  /// Writes files into the work tree alone.
  func write(_ files: [String: String]) throws {
    for (path, text) in files {
      try AtomicWriter.write(
        Array(text.utf8), to: repository.path + "/" + placed(path), within: repository.path)
    }
  }

  @discardableResult
  func commit(_ files: [String: String], _ message: String = "change", on day: Int) throws
    -> String
  {
    try repository.commit(
      Dictionary(uniqueKeysWithValues: files.map { (placed($0.key), $0.value) }), message,
      time: day)
  }

  /// `align --format json` on a day.
  static func report(_ folder: String, _ day: String, _ words: String...) throws -> AlignAnswer {
    try AlignAnswer(
      Guiju(in: folder, language: "zh")
        .run(["align", "--as-of", day, "--format", "json"] + words))
  }

  func report(_ day: String, _ words: String...) throws -> AlignAnswer {
    try AlignAnswer(
      Guiju(in: folder, language: "zh")
        .run(["align", "--as-of", day, "--format", "json"] + words))
  }
}

/// What `align --format json` said.
struct AlignAnswer {
  let result: ProcessResult
  let object: [String: Any]

  init(_ result: ProcessResult) throws {
    self.result = result
    object =
      (try? JSONSerialization.jsonObject(with: Data(result.output.utf8))) as? [String: Any] ?? [:]
  }

  /// `EP-A1@1`, with `tree` or the beginning of the commit.
  var plans: [String] {
    (object["plans"] as? [[String: Any]] ?? []).map { plan in
      let commit = (plan["commit"] as? String).map { String($0.prefix(8)) } ?? "tree"
      return "\(plan["document"] ?? "")@\(plan["revision"] ?? "") \(commit)"
    }
  }

  /// `EP-A1: why`, a question mark before what cannot be determined.
  var absent: [String] {
    (object["absent"] as? [[String: Any]] ?? []).map { absence in
      let why = (absence["why"] as? [String: String])?["zh"] ?? ""
      return
        "\(absence["undetermined"] as? Bool == true ? "?" : "")\(absence["document"] ?? ""): \(why)"
    }
  }

  /// A member, written the same however a dictionary is ordered.
  func text(of member: String) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: object[member] ?? [], options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  var limitation: String? { (object["limitation"] as? [String: String])?["zh"] }

  /// What the crosswalk says of the alert: value and clause on the side of EP-A1.
  var alert: String? {
    for section in object["crosswalk"] as? [[String: Any]] ?? [] {
      for row in section["rows"] as? [[String: Any]] ?? [] {
        for cell in row["cells"] as? [[String: Any]] ?? []
        where cell["document"] as? String == "EP-A1" {
          let value = (cell["value"] as? [String: String])?["zh"] ?? ""
          if value.contains("自进入应急状态起"), value.contains("须回执") {
            return "\(cell["number"] ?? "") \(value.prefix { $0 != "，" }) \(cell["path"] ?? "")"
          }
        }
      }
    }
    return nil
  }

  var findings: [String] {
    (object["findings"] as? [[String: Any]] ?? []).map {
      "\($0["rule"] ?? "") \($0["path"] ?? "") \($0["verdict"] ?? "")"
    }
  }
}
