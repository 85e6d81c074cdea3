package import Model

/// What a citation of a document of the licensee stands for, or why for nothing.
package struct LicenseeResolution: Sendable {
  package var reference: LicenseeReference
  /// Nil where no document, or no single one, is meant.
  package var record: LicenseeRecord?
  /// The clause, where the document is one of the set.
  package var clause: ElementID?
  /// The heading of the section.
  package var heading: String?
  /// The owner that the words, the tag or the citing document tell.
  package var owner: String?
  package var obstacles: [LicenseeObstacle] = []

  package var isFound: Bool { record != nil && !obstacles.contains(where: \.isFatal) }

  /// `EP-HL-01#k7f3qabc`; nil for a document that is only registered.
  package var target: String? {
    guard let record, record.document != nil else { return nil }
    return record.key + (clause.map { "#\($0)" } ?? "")
  }
}

/// What stands between a citation of a licensee's document and a place in it.
package enum LicenseeObstacle: Sendable, Hashable {
  /// The words name no kind of document that has a role, and no title that is known.
  case roleUnknown
  /// Nobody can tell whose document is meant: it depends on the plant that is inspected.
  case dependsOnPlant(candidates: Int)
  /// The words name somebody whom the register of parties does not know.
  case ownerUnknown(String)
  /// The owner is known, the document is not in the set and not registered.
  case notHeld
  /// Several documents of that role.
  case several([String])
  /// No such revision; those that are known.
  case noSuchRevision(known: [String])
  /// A former revision of a document of the set whose text cannot be had: why.
  case revisionNotHeld(current: String, isCut: Bool)
  /// No such section; the last beside it.
  case noSuchSection(last: String?)
  /// Several clauses with that number.
  case severalSections(Int)
  /// The sections of the document are not known.
  case sectionsUnknown
  /// A revision that was replaced.
  case superseded(current: String)

  /// The word of the `cite` JSON.
  package var code: String {
    switch self {
    case .roleUnknown: "roleUnknown"
    case .dependsOnPlant: "dependsOnPlant"
    case .ownerUnknown: "ownerUnknown"
    case .notHeld: "documentNotHeld"
    case .several: "severalDocuments"
    case .noSuchRevision: "noSuchRevision"
    case .revisionNotHeld: "revisionNotHeld"
    case .noSuchSection: "noSuchSection"
    case .severalSections: "severalSections"
    case .sectionsUnknown: "sectionsUnknown"
    case .superseded: "supersededRevision"
    }
  }

  /// Whether the citation leads nowhere with it.
  package var isFatal: Bool {
    switch self {
    case .roleUnknown, .ownerUnknown, .notHeld, .several, .noSuchRevision, .noSuchSection,
      .severalSections, .dependsOnPlant:
      true
    case .revisionNotHeld, .sectionsUnknown, .superseded: false
    }
  }

  /// Whether the citation is wrong for certain, not only unknown.
  package var isError: Bool {
    switch self {
    case .noSuchRevision, .noSuchSection: true
    default: false
    }
  }
}
