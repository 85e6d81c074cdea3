import Files
import Foundation
import TestSupport
import Testing

/// `fmt` never touches the words, is stable, and gives ids as promised.
@Suite struct FormatTests {
  static let folder = "procedures/inspection/baseline/"

  @Test func randomDocumentsKeepTheirWords() throws {
    let scratch = try ScratchFolder()
    var before: [String: String] = [:]
    for seed in 1...200 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      let path = Self.folder + "IP-\(1000 + seed).xml"
      let text = generator.document(id: "IP-\(1000 + seed)")
      before[path] = text
      try scratch.write(path, text)
    }
    let guiju = try Guiju(in: scratch)
    let result = try guiju("fmt", "--seed", "7")
    #expect(result.status == 0, "\(result.errors)")
    var after: [String: String] = [:]
    for (path, old) in before {
      let new = try scratch.read(path)
      after[path] = new
      #expect(PlainWords.paragraphs(new) == PlainWords.paragraphs(old), "\(path)")
      #expect(new.hasSuffix("\n"))
    }
    // Idempotent, byte for byte, and nothing is left to do.
    let changed = try changes(under: scratch.path) { () throws -> Void in
      #expect(try guiju("fmt", "--check").status == 0)
      #expect(try guiju("fmt").status == 0)
    }
    #expect(changed == [])
    // The same seed gives the same bytes.
    for (path, text) in before { try scratch.write(path, text) }
    #expect(try guiju("fmt", "--seed", "7").status == 0)
    for (path, text) in after { #expect(try scratch.read(path) == text, "\(path)") }
  }

  @Test func shippedDocumentsKeepTheirWords() throws {
    let shipped = try Sample.shipped()
    let guiju = try Guiju(in: shipped)
    let paths = try shipped.git(["ls-files", "procedures", "templates/enforcement"])
      .split(separator: "\n").map(String.init).filter { $0.hasSuffix(".xml") }
    #expect(!paths.isEmpty)
    // What is shipped is laid out already.
    #expect(try guiju("fmt", "--check").status == 0)
    for path in paths {
      let text = try shipped.scratch.read("repository/" + path)
      // Everything on other lines, with other indentation.
      let loose = text.replacing("\n", with: "\n\t\n  ").replacing("。", with: "。\n ")
      try shipped.scratch.write("repository/" + path, loose)
      let result = try guiju("fmt", path)
      #expect(result.status == 0, "\(path): \(result.errors)")
      let after = try shipped.scratch.read("repository/" + path)
      #expect(PlainWords.paragraphs(after) == PlainWords.paragraphs(loose), "\(path)")
      #expect(try guiju("fmt", "--check", path).status == 0)
      #expect(after.count <= text.count + text.count / 100, "\(path)")
    }
  }

  @Test func checkWritesNothing() throws {
    let repository = try Sample.repository([
      Sample.path: Sample.procedure().replacing("\n", with: "\n   ")
    ])
    let guiju = try Guiju(in: repository)
    let changed = try changes(under: repository.path) { () throws -> Void in
      let result = try guiju("fmt", "--check")
      #expect(result.status == 1)
      #expect(result.output == Sample.path + "\n")
    }
    #expect(changed == [])
    #expect(try guiju("fmt").output == Sample.path + "\n")
    #expect(try repository.git(["diff", "--stat"]).contains("IP-900.xml"))
    #expect(try guiju("fmt").output.isEmpty)
  }

  @Test func standardInput() throws {
    let scratch = try ScratchFolder()
    let guiju = try Guiju(in: scratch)
    let loose = Sample.procedure().replacing("\n", with: "\n\n  ")
    let result = try guiju.run(["fmt", "-"], stdin: Array(loose.trimmed.utf8))
    #expect(result.status == 0, "\(result.errors)")
    #expect(PlainWords.paragraphs(result.output) == PlainWords.paragraphs(loose))
    let again = try guiju.run(["fmt", "-"], stdin: result.stdout)
    #expect(again.stdout == result.stdout)
    let bad = try guiju.run(["fmt", "-"], stdin: Array("<a>".utf8))
    #expect(bad.status == 2)
    #expect(bad.output.isEmpty)
  }

  // MARK: Ids

  @Test func missingIdsAreGiven() throws {
    let repository = try Sample.repository([
      Sample.path: Sample.procedure(body: "<p>甲。</p><p id=\"aexamp22\">乙。</p><p>丙。</p>")
    ])
    #expect(try Guiju(in: repository)("fmt").status == 0)
    let ids = Self.ids(try repository.scratch.read("repository/" + Sample.path))
    #expect(ids.count == 4)
    #expect(Set(ids).count == 4)
    #expect(ids.contains("aexamp22"))
    for id in ids {
      #expect(id.count == 8 && id.first.map { ("a"..."z").contains($0) } == true)
      #expect(id.dropFirst().allSatisfy { ("a"..."z").contains($0) || ("2"..."7").contains($0) })
    }
  }

  @Test func seedMakesIdsReproducible() throws {
    var results: [String] = []
    for seed in ["5", "5", "6"] {
      let scratch = try ScratchFolder()
      try scratch.write(Sample.path, Sample.procedure(body: "<p>甲。</p><p>乙。</p>"))
      #expect(try Guiju(in: scratch)("fmt", "--seed", seed).status == 0)
      results.append(try scratch.read(Sample.path))
    }
    #expect(results[0] == results[1])
    #expect(results[0] != results[2])
  }

  /// A clause was copied: the one that stands where the last commit has the id keeps it.
  @Test func theOldElementKeepsItsId() throws {
    let old = #"<p id="bexamp22">原来的一段。</p>"#
    let repository = try Sample.repository([Sample.path: Sample.procedure(body: old)])
    let guiju = try Guiju(in: repository)
    // The copy stands in front of the original.
    try repository.scratch.write(
      "repository/" + Sample.path,
      Sample.procedure(body: #"<p id="bexamp22">复制后改写的一段。</p>"# + old))
    #expect(try guiju("fmt").status == 0)
    var text = try repository.scratch.read("repository/" + Sample.path)
    #expect(text.contains(old), "\(text)")
    #expect(Set(Self.ids(text)).count == 3)
    // The same with the whole section moved down, and the copy in another section.
    let copy = """
      <procedure xmlns="urn:guiju:1"
      """
    #expect(text.contains(copy))
    text = Sample.procedure(body: old).replacing(
      "<section id=\"aexamp33\"",
      with:
        "<section id=\"cexamp33\" topic=\"scope\"><heading>范围</heading>\(old)</section>\n<section id=\"aexamp33\""
    )
    try repository.scratch.write("repository/" + Sample.path, text)
    #expect(try guiju("fmt").status == 0)
    let moved = try repository.scratch.read("repository/" + Sample.path)
    let kept = try #require(moved.firstRange(of: "id=\"bexamp22\""))
    let section = try #require(moved.firstRange(of: "id=\"aexamp33\""))
    #expect(section.lowerBound < kept.lowerBound, "\(moved)")
    #expect(Set(Self.ids(moved)).count == Self.ids(moved).count)
  }

  @Test func idsOfHeadAreNotGivenAgain() throws {
    // With this seed the first id given is known; HEAD has it already on an element that is gone.
    let scratch = try ScratchFolder()
    try scratch.write(Sample.path, Sample.procedure(body: "<p>甲。</p>"))
    #expect(try Guiju(in: scratch)("fmt", "--seed", "9").status == 0)
    let first = try #require(
      Self.ids(try scratch.read(Sample.path)).first { $0 != "aexamp33" })
    let repository = try Sample.repository([
      Sample.path: Sample.procedure(body: "<p id=\"\(first)\">旧的一段。</p>")
    ])
    try repository.scratch.write(
      "repository/" + Sample.path, Sample.procedure(body: "<p>甲。</p>"))
    #expect(try Guiju(in: repository)("fmt", "--seed", "9").status == 0)
    #expect(!(try repository.scratch.read("repository/" + Sample.path).contains(first)))
  }

  private static func ids(_ text: String) -> [String] {
    text.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
      .filter { $0 != "IP-900" }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
