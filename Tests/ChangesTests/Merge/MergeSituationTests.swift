import Changes
import Files
import Foundation
import Model
import Testing

/// The situations in which a merge by lines goes wrong, each with the result that a person wrote down
/// before the merge was built.
@Suite struct MergeSituationTests {
  static let fixtures = folder("Tests/Fixtures/merge")
  static let measured = folder("../../shared/data/diff/merge")

  static func folder(_ relative: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: relative)
      .standardizedFileURL.path(percentEncoded: false)
  }

  static func read(_ path: String) throws -> [UInt8] {
    try FileReader.readFile(path, maxBytes: 1 << 24)
  }

  static func merge(_ folder: String, _ names: [String]) throws -> MergeOutcome {
    let files = try names.map { try read(folder + "/" + $0 + ".xml") }
    return ThreeWayMerge.merge(base: files[0], ours: files[1], theirs: files[2])
  }

  @Test(arguments: [
    ("move-against-edit", []),
    ("moved-to-two-places", ["movedTwice", "movedTwice"]),
    ("insertions-at-two-points", []),
    ("one-id-for-two-clauses", ["movedTwice", "movedTwice"]),
    ("deleted-target-of-a-new-reference", ["fault"]),
    ("different-words-of-one-paragraph", []),
    ("insertions-at-one-point", ["insertedAtOnePoint"]),
    ("wrap-against-edit", []),
    ("deleted-against-edit", ["deletedAndEdited"]),
  ])
  func aSituationEndsAsWritten(_ name: String, _ conflicts: [String]) throws {
    let folder = Self.fixtures + "/" + name
    let outcome = try Self.merge(folder, ["base", "ours", "theirs"])
    let expected = String(decoding: try Self.read(folder + "/expected.xml"), as: UTF8.self)
    #expect(outcome.wholeFile == nil)
    #expect(outcome.conflicts.map(\.kind.rawValue) == conflicts)
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == expected)
  }

  /// The same in another vocabulary, with printed numbers and `xml:id`: no result is called clean that a
  /// merge by lines got wrong.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: measured)),
    arguments: [
      ("move_vs_edit", []), ("same_section_moved_to_two_places", ["movedTwice", "movedTwice"]),
      ("both_insert_article_and_renumber", ["fault"]),
      ("both_insert_article_no_renumber", ["fault"]), ("delete_vs_new_reference", ["fault"]),
      ("edit_different_words_same_paragraph", []),
      ("insert_same_point", ["insertedAtOnePoint"]), ("wrap_vs_edit", []),
    ])
  func aMeasuredSituationIsNeverSilentlyWrong(_ name: String, _ conflicts: [String]) throws {
    let outcome = try Self.merge(Self.measured + "/" + name, ["base", "left", "right"])
    #expect(outcome.wholeFile == nil)
    #expect(outcome.conflicts.map(\.kind.rawValue) == conflicts)
    if conflicts.isEmpty {
      let text = String(decoding: outcome.bytes, as: UTF8.self)
      #expect(!text.contains("<<<<<<<"))
      #expect(
        text.contains(name == "edit_different_words_same_paragraph" ? "【右】" : "（修订）"))
    }
  }

  @Test func labelsAndSizeAreThoseOfGit() throws {
    let folder = Self.fixtures + "/deleted-against-edit"
    let files = try ["base", "ours", "theirs"].map { try Self.read(folder + "/\($0).xml") }
    var options = MergeOptions()
    options.markerSize = 9
    (options.oursLabel, options.baseLabel, options.theirsLabel) = ("HEAD", "1234567", "work")
    let outcome = ThreeWayMerge.merge(
      base: files[0], ours: files[1], theirs: files[2], options)
    let lines = String(decoding: outcome.bytes, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.filter { line in "<|=>".contains { line.hasPrefix(String(repeating: $0, count: 9)) } }
        == [
          "<<<<<<<<< HEAD", "||||||||| 1234567", "=========", ">>>>>>>>> work",
        ])
    #expect(outcome.conflicts.first?.element == "pcontbbb")
    #expect(outcome.conflicts.first?.place?.zh == "第3.2条")
  }
}
