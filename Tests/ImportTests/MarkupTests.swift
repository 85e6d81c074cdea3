import Import
import Model
import Testing

@Suite(.enabled(if: SharedLaws.isHere)) struct MarkupTests {
  /// Kind and number of every unit.
  static func structure(_ document: RegulationDocument) -> [String] {
    var rows: [String] = []
    for unit in document.units {
      unit.forEach { rows.append("\($0.kind.idPrefix) \($0.number?.description ?? "-")") }
    }
    return rows
  }

  /// Prints the articles in which two copies differ.
  static func report(
    _ name: String, _ one: RegulationDocument, _ other: String, _ two: RegulationDocument
  ) {
    for (left, right) in zip(one.articles, two.articles) {
      let pair = (UnitText.comparable(left.wholeText), UnitText.comparable(right.wholeText))
      guard pair.0 != pair.1 else { continue }
      let start = zip(pair.0, pair.1).prefix { $0 == $1 }.count
      print(
        "DIFF", one.title, left.printedNumber, name, pair.0.dropFirst(max(0, start - 6)).prefix(20),
        "|", other, pair.1.dropFirst(max(0, start - 6)).prefix(20))
    }
  }

  @Test func oneLawFromManyMarkupsHasOneStructure() throws {
    let manifest = try SharedLaws.manifest()
    var copies = 0
    var different = 0
    for folder in try SharedLaws.names("laws-markup") {
      for name in try SharedLaws.names("laws-markup/" + folder) {
        let stem = String(name.dropLast(3))
        let row = try #require(manifest.first { $0.file == stem + ".txt" })
        let plain = try LawTextReader.read(
          try SharedLaws.bytes("laws/" + row.file), name: row.file)
        let copy = try LawTextReader.read(
          try SharedLaws.bytes("laws-markup/\(folder)/\(name)"), name: name)
        #expect(copy.title == row.title, "\(folder) \(name)")
        #expect(copy.articleCount == row.articles, "\(folder) \(name)")
        let pair = (Self.structure(plain), Self.structure(copy))
        if pair.0 != pair.1 {
          let place = zip(pair.0, pair.1).prefix { $0 == $1 }.count
          let one = pair.0.dropFirst(place).prefix(4).joined(separator: ", ")
          let two = pair.1.dropFirst(place).prefix(4).joined(separator: ", ")
          Issue.record("\(folder) \(name): \(one) | \(two)")
        }
        copies += 1
        if !copy.hasSameText(as: plain) {
          different += 1
          Self.report("txt", plain, folder, copy)
        }
        #expect(copy.unplaced.isEmpty, "\(folder) \(name) \(copy.unplaced)")
      }
    }
    #expect(copies == 20)
    // 投人 for 投入 in two copies of the same law, and one more.
    #expect(different <= 3)
  }

  @Test func everyHanCharacterOfAMarkupIsAccountedFor() throws {
    func han(_ text: String) -> [Unicode.Scalar: Int] {
      var counts: [Unicode.Scalar: Int] = [:]
      for scalar in text.unicodeScalars where (0x3400...0x9FFF).contains(scalar.value) {
        counts[scalar, default: 0] += 1
      }
      return counts
    }
    for folder in try SharedLaws.names("laws-markup") {
      for name in try SharedLaws.names("laws-markup/" + folder) {
        let bytes = try SharedLaws.bytes("laws-markup/\(folder)/\(name)")
        let source = try SourceReader.read(bytes, name: name)
        let document = try LawTextReader.read(source)
        let out = document.allText + source.removed.map(\.text).joined()
        #expect(han(String(decoding: bytes, as: UTF8.self)) == han(out), "\(folder) \(name)")
      }
    }
  }

  @Test func wordFilesGiveTheSameStructure() throws {
    let manifest = try SharedLaws.manifest()
    for name in try SharedLaws.names("laws-docx") {
      let stem = name.prefix { $0 != "_" }
      let date = name.dropFirst(stem.count + 1).prefix(8)
      let day = "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))"
      let row = try #require(manifest.first { $0.title == stem && $0.versionDate == day })
      let word = try LawTextReader.read(try SharedLaws.bytes("laws-docx/" + name), name: name)
      let plain = try LawTextReader.read(try SharedLaws.bytes("laws/" + row.file), name: row.file)
      #expect(word.articleCount == row.articles, "\(name)")
      #expect(Self.structure(word) == Self.structure(plain), "\(name)")
      #expect(word.events == plain.events, "\(name)")
      #expect(word.unplaced.isEmpty)
      Self.report("docx", word, "txt", plain)
    }
  }
}
