package import Citations
package import Import
package import Model

/// The expressions under `regulations/`, found by any name of the law, and the 新旧条文对照表 beside
/// them.
package struct RegulationLibrary: Sendable {
  package struct Entry: Sendable {
    package var path: String
    package var regulation: Regulation

    package init(path: String, regulation: Regulation) {
      self.path = path
      self.regulation = regulation
    }
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
  /// Stem of a title → titles; see ``LawName/stem(_:)``.
  private let byStem: [String: [String]]

  private struct NameUse: Sendable {
    var key: String
    var validFrom: CivilDate?
    var validTo: CivilDate?

    func isValid(on day: CivilDate) -> Bool {
      (validFrom.map { $0 <= day } ?? true) && (validTo.map { day < $0 } ?? true)
    }
  }

  package init(_ entries: [Entry] = [], concordances: [ConcordanceEntry] = []) {
    self.entries = entries
    self.concordances = concordances
    var versions: [String: [Int]] = [:]
    var byName: [String: [NameUse]] = [:]
    var byStem: [String: Set<String>] = [:]
    for (index, entry) in entries.enumerated() {
      let facts = entry.regulation.facts
      versions[facts.key, default: []].append(index)
      byName[LawName.comparable(facts.key), default: []].append(NameUse(key: facts.key))
      for name in facts.names {
        let comparable = LawName.comparable(name.text)
        byName[comparable, default: []].append(
          NameUse(key: facts.key, validFrom: name.validFrom, validTo: name.validTo))
        // HAF102-2004 is HAF102 of another year.
        if name.role == .code, let dated = LawName.dated(comparable) {
          byName[dated.code, default: []].append(NameUse(key: facts.key))
        }
        if name.role == .title, let stem = LawName.stem(name.text) {
          byStem[stem, default: []].insert(name.text)
        }
      }
    }
    self.versions = versions.mapValues { places in
      places.sorted { entries[$0].regulation.facts.version < entries[$1].regulation.facts.version }
    }
    self.byName = byName
    self.byStem = byStem.mapValues { $0.sorted() }
  }

  package var isEmpty: Bool { entries.isEmpty }

  // MARK: Names

  /// The keys that a name means; names that were dropped later still mean what they meant.
  package func keys(named name: String) -> Set<String> {
    Set(uses(of: name).map(\.key))
  }

  /// The keys that a name means on a day; where it means none on that day, those it ever meant.
  package func keys(named name: String, on day: CivilDate) -> Set<String> {
    let all = uses(of: name)
    let valid = all.filter { $0.isValid(on: day) }
    return Set((valid.isEmpty ? all : valid).map(\.key))
  }

  private func uses(of name: String) -> [NameUse] {
    let comparable = LawName.comparable(name)
    if let found = byName[comparable] { return found }
    guard let dated = LawName.dated(comparable) else { return [] }
    return byName[dated.code] ?? []
  }

  /// Titles that differ from a name only in the word for their kind, or in 管理 and 监督: to ask the
  /// reader about, never to resolve.
  package func nearTitles(to name: String) -> [String] {
    LawName.stem(name).flatMap { byStem[$0] } ?? []
  }

  /// The name that targets use: the title without 中华人民共和国, the code where the title has a blank.
  package func targetName(of key: String) -> String {
    guard let facts = versions(of: key).last?.regulation.facts else { return key }
    var title = facts.title
    if title.hasPrefix("中华人民共和国") { title.removeFirst("中华人民共和国".count) }
    let candidates = [title] + facts.names.filter { $0.role == .code }.map(\.text)
    return candidates.first { name in
      !name.isEmpty && !name.contains(where: { $0.isWhitespace || "#@".contains($0) })
        && keys(named: name).count == 1
    } ?? key
  }

  /// The names for the recogniser. A short name that nobody verified and that ends another title is
  /// left out: 许可管理办法 stands inside many titles.
  package var catalogue: NormCatalogue {
    let titles = entries.map(\.regulation.title)
    var names: [NormName] = []
    for entry in entries {
      let facts = entry.regulation.facts
      for name in facts.names {
        let role: NormName.Role
        switch name.role {
        case .title: role = .title
        case .short:
          guard
            name.isVerified || name.source == nil
              || !titles.contains(where: { $0 != name.text && $0.hasSuffix(name.text) })
          else { continue }
          role = .short
        case .number: role = .number
        case .code: role = .code
        case .titleEnglish: continue
        }
        names.append(
          NormName(
            text: name.text, key: facts.key, role: role, validFrom: name.validFrom?.description,
            validTo: name.validTo?.description))
      }
    }
    return NormCatalogue(names)
  }

  // MARK: Versions

  package func versions(of key: String) -> [Entry] {
    (versions[key] ?? []).map { entries[$0] }
  }

  /// The places of the versions in ``entries``, oldest first.
  package func versionPlaces(of key: String) -> [Int] { versions[key] ?? [] }

  /// The version in force on a day, whether or not it was repealed since; nil where none is known to be.
  package func version(of key: String, on day: CivilDate) -> Int? {
    versionPlaces(of: key).last { place in
      entries[place].regulation.facts.effective.date.map { $0 <= day } ?? false
    }
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

  // MARK: Successors

  /// What the concordances say of a provision of a law, in their order; nothing for the whole law.
  ///
  /// - Parameter version: only rows that speak of this version; nil for all.
  package func successors(
    of key: String, from version: CivilDate? = nil, _ locator: LawLocator
  ) -> [Succession] {
    guard locator.article != nil else { return [] }
    return concordances.flatMap { entry -> [Succession] in
      let table = entry.concordance
      guard table.from.norm == key, version == nil || table.from.version == version else {
        return []
      }
      return table.rows.filter { Self.speaks($0, key, of: locator) }.map {
        Succession(path: entry.path, title: table.title, row: $0)
      }
    }
  }

  /// Whether a row names the provision, what is above it, or what is below it.
  private static func speaks(_ row: ConcordanceRow, _ key: String, of locator: LawLocator) -> Bool {
    guard let first = locator.article else { return false }
    let last = locator.lastArticle ?? first
    return row.from.contains { from in
      guard from.norm == key, let article = from.article, first <= article, article <= last else {
        return false
      }
      guard locator.lastArticle == nil else { return true }
      let pairs = [
        (from.paragraph, locator.paragraph, locator.lastParagraph),
        (from.point, locator.point, locator.lastPoint), (from.indent, locator.indent, nil),
      ]
      return pairs.allSatisfy { row, wanted, end in
        guard let row, let wanted else { return true }
        return wanted <= row && row <= (end ?? wanted)
      }
    }
  }

  // MARK: Printing

  /// `eco-code@2026-03-12#1242` as it is printed: 《中华人民共和国生态环境法典》第一千二百四十二条; as written
  /// where the library does not have it.
  package func printed(_ target: String) -> String {
    guard let reference = LawReference(target: target),
      let title = versions(of: reference.norm).last?.regulation.title
    else { return target }
    return "《\(title)》" + reference.locator.printed
  }
}
