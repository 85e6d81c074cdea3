import Foundation
import Testing

@testable import Rules

/// The clean twin as texts: twelve plans in which every interface is there. Mutations change the texts
/// and nothing else, so they know nothing of what the rules read.
struct Twin: Sendable {
  static let day = "2026-11-24"

  private(set) var files: [String: [UInt8]]

  static func clean() throws -> Twin {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/alignment/clean")
    var files: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: root.path)
    while let name = names?.nextObject() as? String {
      guard name.hasSuffix(".xml") else { continue }
      files[name] = Array(try Data(contentsOf: root.appending(path: name)))
    }
    return Twin(files: files)
  }

  static func path(_ plan: String) -> String { "procedures/emergency/\(plan).xml" }

  var plans: [String] {
    files.keys.filter { $0.hasPrefix("procedures/") }.sorted()
      .map { String($0.dropFirst("procedures/emergency/".count).dropLast(".xml".count)) }
  }

  /// The elements of this name in the plans, or in one file.
  func elements(_ name: String, in path: String? = nil) -> [TwinElement] {
    let paths = path.map { [$0] } ?? plans.map(Self.path)
    return paths.flatMap { path in
      TwinElement.all(named: name, in: files[path] ?? [], path: path)
    }
  }

  /// The first such element whose attribute has this value.
  func element(
    _ name: String, in plan: String, where attribute: String, _ value: String
  ) throws -> TwinElement {
    let found = elements(name, in: Self.path(plan)).first { $0[attribute] == value }
    return try #require(found, "\(name) \(attribute)=\(value) is not in \(plan)")
  }

  /// The party that issued a plan, as `party:KEY`.
  func issuer(_ plan: String) -> String {
    elements("issuer", in: Self.path(plan)).first?["party"] ?? ""
  }

  /// The body above a party in the register; for a duty point the one above its office.
  func above(_ party: String) -> String? {
    let rows = elements("party", in: "registry/parties.xml")
    func row(_ key: String) -> TwinElement? { rows.first { $0["key"] == key } }
    let key = String(party.dropFirst("party:".count))
    let parent = row(row(key)?["dutyPointOf"] ?? key)?["parent"]
    return parent.map { "party:\($0)" }
  }

  /// Puts text into a plan, where an action may stand.
  func inserting(_ text: String, in plan: String) -> TwinEdit? {
    elements("action", in: Self.path(plan)).first?.following(text)
  }

  func applying(_ mutation: Mutation) -> Twin {
    var copy = self
    for path in mutation.removed { copy.files[path] = nil }
    for (path, edits) in Dictionary(grouping: mutation.edits, by: \.path) {
      guard var bytes = copy.files[path] else { continue }
      for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
      }
      copy.files[path] = bytes
    }
    return copy
  }

  /// Findings of these rules on this twin, on the day of the twin.
  func bench() -> RuleBench {
    var bench = RuleBench()
    bench.files = files.mapValues { String(decoding: $0, as: UTF8.self) }
    bench.asOf = Self.day
    return bench
  }
}
