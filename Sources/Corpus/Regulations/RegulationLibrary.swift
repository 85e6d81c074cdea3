package import Import
package import Model

/// The expressions under `regulations/`, found by any name of the law.
package struct RegulationLibrary: Sendable {
  package struct Entry: Sendable {
    package var path: String
    package var regulation: Regulation
  }

  /// A 新旧条文对照表 and where it stands.
  package struct ConcordanceEntry: Sendable {
    package var path: String
    package var concordance: Concordance

    package init(path: String, concordance: Concordance) {
      self.path = path
      self.concordance = concordance
    }
  }

  /// In the order of their paths.
  package let entries: [Entry]
  /// In the order of their paths.
  package let concordances: [ConcordanceEntry]
  /// Key → indexes of its versions, oldest first.
  private let versions: [String: [Int]]
  private let byName: [String: [NameUse]]

  private struct NameUse: Sendable {
    var key: String
    var validFrom: CivilDate?
    var validTo: CivilDate?
  }

  package init(_ entries: [Entry] = [], concordances: [ConcordanceEntry] = []) {
    self.entries = entries
    self.concordances = concordances
    var versions: [String: [Int]] = [:]
    var byName: [String: [NameUse]] = [:]
    for (index, entry) in entries.enumerated() {
      let facts = entry.regulation.facts
      versions[facts.key, default: []].append(index)
      byName[facts.key, default: []].append(NameUse(key: facts.key))
      for name in facts.names {
        byName[Self.comparable(name.text), default: []].append(
          NameUse(key: facts.key, validFrom: name.validFrom, validTo: name.validTo))
      }
    }
    self.versions = versions.mapValues { places in
      places.sorted { entries[$0].regulation.facts.version < entries[$1].regulation.facts.version }
    }
    self.byName = byName
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// The keys that a name means; names that were dropped later still mean what they meant.
  package func keys(named name: String) -> Set<String> {
    Set((byName[Self.comparable(name)] ?? []).map(\.key))
  }

  package func versions(of key: String) -> [Entry] {
    (versions[key] ?? []).map { entries[$0] }
  }

  /// Whether a newer version of the same law was in force on a day.
  package func isSuperseded(_ entry: Entry, on day: CivilDate) -> Bool {
    versions(of: entry.regulation.key).contains { other in
      other.regulation.facts.version > entry.regulation.facts.version
        && other.regulation.facts.effective.date.map { $0 <= day } ?? false
    }
  }

  /// The repeal of a law that no later version survives, as far as it had happened on a day.
  package func repeal(of key: String, on day: CivilDate) -> (date: CivilDate, by: String?)? {
    guard let last = versions(of: key).last?.regulation.facts, let date = last.repealed,
      date <= day
    else { return nil }
    return (date, last.repealedBy)
  }

  /// `eco-code@2026-03-12#1242` as it is printed: 《中华人民共和国生态环境法典》第一千二百四十二条; as written
  /// where the library does not have it.
  package func printed(_ target: String) -> String {
    let key = String(target.prefix { $0 != "@" && $0 != "#" })
    guard let title = versions(of: key).last?.regulation.title else { return target }
    guard let mark = target.firstIndex(of: "#"),
      let article = Int(target[target.index(after: mark)...])
    else { return "《\(title)》" }
    return "《\(title)》第\(ChineseNumeral.printed(article))条"
  }

  /// 《中华人民共和国核安全法》, 核安全法 and 核安全法（2017年） are one name.
  private static func comparable(_ name: String) -> String {
    var name = name.filter { !"《》〈〉 　".contains($0) }
    if name.hasPrefix("中华人民共和国") { name.removeFirst("中华人民共和国".count) }
    return name
  }
}
