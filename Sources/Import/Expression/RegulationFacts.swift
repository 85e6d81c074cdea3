package import Model

/// What a file of the library says about a regulation, apart from its text.
package struct RegulationFacts: Sendable, Hashable {
  /// How much of the text a file holds.
  package enum Extent: String, Sendable, Hashable {
    case full, outline, none
  }

  /// The folder of the regulation: `nsl`.
  package var key: String
  package var tier: RegulationTier
  /// The day whose text it is; the name of the file.
  package var version: CivilDate
  /// Whether only the year of the version is known.
  package var hasYearOnly = false
  package var effective: EffectiveDate
  /// The first day on which it is no longer in force.
  package var repealed: CivilDate?
  /// The target that repealed it.
  package var repealedBy: String?
  package var extent: Extent = .outline
  package var issuer: String?
  package var source: String?
  package var isVerified = false
  package var names: [RegulationName]
  package var events: [RegulationEvent] = []
  package var repeals: [String] = []
  package var notes: [String] = []

  package init(
    key: String, tier: RegulationTier, version: CivilDate, effective: EffectiveDate,
    names: [RegulationName]
  ) {
    self.key = key
    self.tier = tier
    self.version = version
    self.effective = effective
    self.names = names
  }

  /// The title.
  package var title: String { names.first { $0.role == .title }?.text ?? "" }

  /// The facts that a text says of itself.
  /// - Throws: where it says no date and none was given.
  package init(
    _ document: RegulationDocument, key: String, tier: RegulationTier? = nil
  ) throws(ImportFailure) {
    guard let version = document.versionDate else {
      throw ImportFailure(
        .badRegulation, zh: "《\(document.title)》没有通过、公布或者修改日期，请提供版本日期。",
        en: "The text states no date; supply the date of its version.")
    }
    let events = document.events
    self.init(
      key: key,
      tier: tier ?? RegulationTier.guess(title: document.title, events: events)
        ?? .normativeDocument,
      version: version, effective: document.effective,
      names: [RegulationName(.title, document.title)])
    let republic = "中华人民共和国"
    if document.title.hasPrefix(republic) {
      names.append(RegulationName(.short, String(document.title.dropFirst(republic.count))))
    }
    var numbers: Set<String> = []
    for event in events where event.kind == .promulgation || event.kind == .revision {
      if let number = event.documentNumber, numbers.insert(number).inserted {
        names.append(RegulationName(.number, number))
      }
    }
    self.events = events
    repeals = document.repeals
    extent = .full
  }

  /// The state of the regulation on a day, as far as this version alone tells; a later version is
  /// the corpus's to see.
  package func status(on day: CivilDate) -> Status {
    if let repealed, day >= repealed { return .repealed }
    guard let effective = effective.date else { return .unknown }
    return day < effective ? .notYetInForce : .inForce
  }

  /// Whether a version is in force on a day.
  package enum Status: String, Sendable, Hashable {
    case inForce, notYetInForce, repealed, unknown
  }
}
