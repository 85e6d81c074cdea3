package import Corpus
package import Documents
package import Model
package import XMLTree

/// Duties of law against what is inspected, against what is sanctioned, and the programme against the
/// procedures; each in both directions.
///
/// A duty and an inspection item meet where the item cites the provision of the duty, a part of it or
/// the article it stands in, or names a violation of it; a citation of a whole law meets no duty.
package struct Coverage: Sendable {
  /// An inspection item of a procedure.
  package struct Item: Sendable {
    /// Index in the corpus.
    package var document: Int
    package var id: ElementID?
    package var node: NodeIndex
    /// Citations inside it that lead to something in force, places in ``Corpus/LawUses/resolutions``.
    package var bases: [Int]
    /// Citations inside it that do not, with those of repealed law.
    package var otherCitations: [Int]
    /// Whether it names a document of the licensee, against which it judges.
    package var citesLicensee: Bool
    /// Keys of the violations that it names.
    package var violations: [String]
    /// Places in ``Coverage/duties``.
    package var duties: [Int] = []
  }

  /// A row of the register of obligations.
  package struct Duty: Sendable {
    package var row: RegistryRow
    package var key: String
    package var provisions: [Resolution]
    /// Places in ``Coverage/items`` and ``Coverage/sanctions``.
    package var items: [Int] = []
    package var sanctions: [Int] = []
  }

  /// A row of the register of violations and sanctions.
  package struct Sanction: Sendable {
    package var row: RegistryRow
    package var key: String
    package var violations: [Resolution]
    package var penalties: [Resolution]
    package var range: FineRange?
    /// The row of the higher law on the same act.
    package var upper: String?
    /// Places in ``Coverage/duties``.
    package var duties: [Int] = []
  }

  /// A lower rule whose range leaves that of the higher one.
  package struct RangeConflict: Sendable {
    /// Places in ``Coverage/sanctions``.
    package var lower: Int
    package var upper: Int
  }

  /// An entry of the inspection programme and the procedures that name it.
  package struct Entry: Sendable {
    package var row: RegistryRow
    package var key: String
    /// Indexes in the corpus.
    package var procedures: [Int]
  }

  package private(set) var items: [Item]
  package private(set) var duties: [Duty]
  package private(set) var sanctions: [Sanction]
  package let conflicts: [RangeConflict]
  package let programme: [Entry]
  /// Inspection procedures that name no entry of the programme, by index in the corpus.
  package let withoutProgramme: [Int]
  /// Inspection procedures looked at.
  package let procedures: [Int]

  /// That of a corpus, made once whoever asks.
  package static func of(_ corpus: Corpus) -> Coverage {
    corpus.derived.value { Coverage(corpus) }
  }

  private init(_ corpus: Corpus) {
    let reader = CoverageReader(corpus)
    procedures = reader.procedures
    items = reader.items()
    duties = reader.duties()
    sanctions = reader.sanctions()
    programme = reader.programme()
    let named = Set(programme.flatMap(\.procedures))
    withoutProgramme = procedures.filter { !named.contains($0) }
    conflicts = Self.conflicts(sanctions, on: corpus.asOf)
    join(corpus)
  }

  /// The inspection items of one procedure, with what they rest on; no duties.
  /// - Parameter uses: what the procedure cites, as document 0.
  package static func items(of procedure: DocumentFacts, _ uses: LawUses) -> [Item] {
    CoverageReader.items(of: procedure, 0, uses)
  }

  /// The programme alone, and the procedures that name no entry of it.
  package static func programme(of corpus: Corpus) -> (entries: [Entry], without: [Int]) {
    let reader = CoverageReader(corpus)
    let entries = reader.programme()
    let named = Set(entries.flatMap(\.procedures))
    return (entries, reader.procedures.filter { !named.contains($0) })
  }

  private mutating func join(_ corpus: Corpus) {
    let library = corpus.regulations
    let resolutions = corpus.lawUses.resolutions
    for index in sanctions.indices {
      for place in duties.indices
      where Meeting.meet(sanctions[index].violations, duties[place].provisions, library) {
        sanctions[index].duties.append(place)
        duties[place].sanctions.append(index)
      }
    }
    let byKey = Dictionary(
      sanctions.indices.map { (sanctions[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    for index in items.indices {
      var cited = items[index].bases.map { resolutions[$0] }
      for key in items[index].violations {
        if let place = byKey[key] { cited += sanctions[place].violations }
      }
      for place in duties.indices where Meeting.meet(cited, duties[place].provisions, library) {
        items[index].duties.append(place)
        duties[place].items.append(index)
      }
    }
  }

  private static func conflicts(_ sanctions: [Sanction], on day: CivilDate) -> [RangeConflict] {
    let byKey = Dictionary(
      sanctions.indices.map { (sanctions[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    return sanctions.indices.compactMap { index in
      guard let upper = sanctions[index].upper.flatMap({ byKey[$0] }),
        sanctions[upper].row.entry.isValid(on: day), let range = sanctions[index].range,
        let limits = sanctions[upper].range, !range.isWithin(limits)
      else { return nil }
      return RangeConflict(lower: index, upper: upper)
    }
  }
}

/// The fine of a sanction, both ends included.
package struct FineRange: Sendable, Hashable {
  package var least: DecimalNumber?
  package var most: DecimalNumber?
  package var unit: String

  package init(least: DecimalNumber?, most: DecimalNumber?, unit: String) {
    self.least = least
    self.most = most
    self.unit = unit
  }

  /// Whether nothing in it leaves the other; ranges in other units are not compared.
  package func isWithin(_ other: FineRange) -> Bool {
    guard unit == other.unit else { return true }
    if let least, let floor = other.least, least < floor { return false }
    if least == nil, other.least != nil { return false }
    if let most, let ceiling = other.most, most > ceiling { return false }
    return true
  }

  /// 1万元以上10万元以下.
  package var words: Bilingual {
    switch (least, most) {
    case (let least?, let most?):
      Bilingual(zh: "\(least)\(unit)以上\(most)\(unit)以下", en: "\(least)–\(most) \(unit)")
    case (nil, let most?): Bilingual(zh: "\(most)\(unit)以下", en: "up to \(most) \(unit)")
    case (let least?, nil): Bilingual(zh: "\(least)\(unit)以上", en: "from \(least) \(unit)")
    case (nil, nil): Bilingual(zh: "", en: "")
    }
  }
}
