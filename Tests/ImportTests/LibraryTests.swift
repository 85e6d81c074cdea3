import Files
import Foundation
import Import
import Model
import Testing
import XMLTree

@Suite struct LibraryTests {
  static let records = ProcessInfo.processInfo.environment["GUIJU_BUILD_LIBRARY"] != nil

  /// `GUIJU_BUILD_LIBRARY=1` writes the library; without it the shipped files must be what the
  /// importer makes today.
  @Test(.enabled(if: SharedLaws.isHere)) func theLibraryIsWhatTheImporterMakes() throws {
    let folder = LibraryBuilder.root + "/regulations"
    for row in try LibraryBuilder.rows() {
      let bytes = try LibraryBuilder.file(row)
      let path = folder + "/" + row.path
      if Self.records {
        try Folders.create(PathText.parent(of: path))
        try AtomicWriter.write(bytes, to: path, within: folder)
      } else {
        #expect(try FileReader.readFile(path, maxBytes: 1 << 24) == bytes, "\(row.path)")
      }
    }
  }

  @Test func everyShippedFileIsValidAndHasNoSentence() throws {
    let schema = try AKNSchema.compiled()
    var keys: [String: Set<String>] = [:]
    for row in try LibraryBuilder.rows() {
      let path = LibraryBuilder.root + "/regulations/" + row.path
      let bytes = try FileReader.readFile(path, maxBytes: 1 << 24)
      let outcome = XMLParser.parse(bytes, schema: schema)
      #expect(outcome.isClean, "\(row.path) \(outcome.faults.prefix(2))")
      let regulation = try RegulationReader.read(bytes)
      #expect(regulation.key == row.key)
      #expect(regulation.facts.version == row.facts.version)
      #expect(regulation.provisions.allSatisfy { $0.text == nil })
      #expect(regulation.hasStructure == (row.file != nil))
      #expect(keys[row.key, default: []].insert("\(row.facts.version)").inserted, "\(row.path)")
      let subjects = LibraryBuilder.subjects(row.key)
      for (number, subject) in subjects {
        #expect((4...14).contains(subject.count), "\(row.key) \(number) \(subject)")
        let place = try #require(regulation.find(article: number).place, "\(row.key) \(number)")
        #expect(regulation.provisions[place].heading == subject)
        #expect(regulation.provisions[place].hasSubjectLine)
      }
    }
  }

  @Test func theRepealedLawsAreKnown() throws {
    let day = try #require(CivilDate("2026-08-15"))
    let repealed = try LibraryBuilder.rows().filter {
      $0.facts.repealedBy == "eco-code@2026-03-12#1242"
    }
    #expect(repealed.count == 10)
    #expect(repealed.allSatisfy { $0.facts.repealed == day })
    for row in repealed {
      #expect(row.facts.status(on: day) == .repealed)
      #expect(row.facts.status(on: day.adding(days: -1)) == .inForce)
    }
  }
}
