import Import
import Model
import Testing

@Suite(.enabled(if: SharedLaws.isHere)) struct SharedLawTests {
  /// Every word of the input stands once in what was read.
  static func words(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" })
  }

  @Test func articlesAreThoseOfTheManifest() throws {
    for row in try SharedLaws.manifest() {
      let document = try LawTextReader.read(try SharedLaws.bytes("laws/" + row.file), name: row.file)
      #expect(document.title == row.title)
      #expect(document.articleCount == row.articles, "\(row.file)")
      #expect(document.articles.last?.number?.value == row.lastArticle, "\(row.file)")
      #expect(document.unplaced.isEmpty, "\(row.file)")
      #expect(document.events.map(\.date.description) == row.history, "\(row.file)")
      #expect(Set(document.repeals).isSuperset(of: row.repeals), "\(row.file)")
      print(
        row.file, document.articleCount, document.count(of: .part),
        document.count(of: .subpart), document.count(of: .chapter),
        document.count(of: .section), "|", row.books, row.chapters, row.sections, "|",
        document.versionDate?.description ?? "-", document.effective.date?.description ?? "-",
        document.effective.basis.rawValue)
      for notice in document.notices {
        print("   ", notice.code.rawValue, notice.line ?? 0, notice.message.zh)
      }
    }
  }

  @Test func textInIsTextOut() throws {
    for row in try SharedLaws.manifest() {
      let bytes = try SharedLaws.bytes("laws/" + row.file)
      let document = try LawTextReader.read(bytes, name: row.file)
      let input = String(decoding: bytes, as: UTF8.self)
      #expect(Self.words(document.allText) == Self.words(input), "\(row.file)")
    }
  }
}
