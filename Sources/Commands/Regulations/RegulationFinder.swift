import Citations
import Corpus
import Files
import Import
import Model

/// Finds the regulation, or the version of it, that a person means.
struct RegulationFinder {
  let library: RegulationLibrary

  /// `核安全法`, `《核安全法》`, `国务院令第449号`, `nsl`, `行政处罚法@2017-09-01`.
  /// - Throws: `CommandFailure`, with the candidates where there are several.
  func entry(_ words: String) throws -> RegulationLibrary.Entry {
    let parts = words.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let key = try key(String(parts.first ?? ""))
    let versions = library.versions(of: key)
    guard parts.count == 2 else {
      // A version that has its structure tells more than a newer record of facts.
      if let entry = versions.last { return entry }
      throw unknown(words)
    }
    guard let day = CivilDate(parts[1]) else {
      throw CommandFailure.usage(
        zh: "“\(parts[1])”不是版本日期，写作 2017-09-01。",
        en: "“\(parts[1])” is no version; write 2017-09-01.")
    }
    if let entry = versions.first(where: { $0.regulation.facts.version == day }) { return entry }
    let known = versions.map(\.regulation.facts.version.description).joined(separator: "、")
    throw CommandFailure.usage(
      zh: "法规库中《\(versions.last?.regulation.title ?? key)》没有 \(day) 的版本，有：\(known)。",
      en: "The library has no version of \(day); it has: \(known).")
  }

  /// The key of a name.
  func key(_ name: String) throws -> String {
    let keys = library.keys(named: name)
    if keys.count == 1, let key = keys.first { return key }
    guard keys.isEmpty else {
      let list = keys.sorted().map { key in
        "  \(key)  《\(library.versions(of: key).last?.regulation.title ?? "")》"
      }.joined(separator: "\n")
      throw CommandFailure.usage(
        zh: "“\(name)”可以指 \(keys.count) 部法规，请写代号：\n\(list)",
        en: "“\(name)” can mean \(keys.count) regulations; give the key:\n\(list)")
    }
    throw unknown(name)
  }

  private func unknown(_ name: String) -> CommandFailure {
    let near = near(name)
    let list = near.map { "《\($0)》" }.joined(separator: "、")
    return CommandFailure(
      .usage,
      Bilingual(zh: "法规库中没有“\(name)”。", en: "The library has no “\(name)”."),
      help: near.isEmpty
        ? Bilingual(
          zh: "guiju regulation list 列出全部法规；用 guiju regulation import 导入。",
          en: "`guiju regulation list` shows all; `guiju regulation import` brings one in.")
        : Bilingual(zh: "相近的有：\(list)。", en: "Near titles: \(list)."))
  }

  /// Titles that hold the words, or are held by them.
  private func near(_ name: String) -> [String] {
    let name = name.filter { !"《》〈〉 ".contains($0) }
    guard name.count >= 2 else { return [] }
    var titles: [String] = []
    for entry in library.entries {
      let title = entry.regulation.title
      if title.contains(name) || name.contains(title), !titles.contains(title) {
        titles.append(title)
      }
    }
    return Array(titles.prefix(8))
  }
}

/// A regulation of the library, or one read from a file for this once.
struct ComparedRegulation {
  let regulation: Regulation
  /// As the user named it, for the heading.
  let name: String

  /// A file where there is one of that name, else a version in the library.
  static func find(
    _ words: String, in folder: String, _ library: () async throws -> RegulationLibrary
  ) async throws -> ComparedRegulation {
    let path = words.hasPrefix("/") ? words : folder + "/" + words
    if words.contains("."), let facts = try? FileFacts(of: path, followingLinks: true),
      facts.kind == .regular
    {
      return try file(path)
    }
    let entry = try RegulationFinder(library: await library()).entry(words)
    let facts = entry.regulation.facts
    return ComparedRegulation(
      regulation: entry.regulation, name: "《\(facts.title)》（\(facts.version)）")
  }

  private static func file(_ path: String) throws -> ComparedRegulation {
    let options = ImportOptions()
    let bytes = try FileReader.readFile(path, maxBytes: options.maxBytes, followingLinks: true)
    if path.hasSuffix(".xml") {
      let regulation = try RegulationReader.read(bytes)
      return ComparedRegulation(
        regulation: regulation, name: "《\(regulation.title)》（\(regulation.facts.version)）")
    }
    var document = try LawTextReader.read(bytes, name: PathText.name(of: path), options: options)
    let isDated = document.versionDate != nil
    if !isDated { document.versionDate = CivilDate("1900-01-01") }
    let facts = try RegulationFacts(document, key: "file")
    let regulation = try RegulationReader.read(AKNWriter.write(document, facts: facts))
    let date = isDated ? "（\(facts.version)）" : ""
    return ComparedRegulation(
      regulation: regulation, name: "《\(document.title)》\(date)")
  }
}
