import Documents
import Model

/// A document of a licensee that the set knows: a plan of its own, or a row of `registry/licensee-documents`.
package struct LicenseeRecord: Sendable {
  package enum Origin: Sendable {
    /// A controlled document of the set, by its index.
    case document(Int)
    case row(EntryOrigin)
  }

  package var origin: Origin
  /// `EP-HL-01`, or the key of the row.
  package var key: String
  package var role: LicenseeDocument?
  /// The key of the party whose document it is.
  package var owner: String
  /// Keys of the facilities that it is for; empty where it says none.
  package var facilities: Set<String>
  /// The title first.
  package var names: [String]
  /// 文件编号.
  package var number: String?
  /// The revision in force on the day, else the newest.
  package var edition: String?
  /// Every revision that is known, the oldest first.
  package var editions: [String]
  package var clauses: Deferred<ClauseNumbers?>
  /// Whether its structure is given at all: a row need not list sections.
  package var hasClauses: Bool
  /// Whether somebody has held the row against the document; a plan of the set needs none.
  package var isVerified: Bool

  package var title: String { names.first ?? key }

  /// The controlled document, where it is one.
  package var document: Int? {
    if case .document(let index) = origin { index } else { nil }
  }

  /// A plan that a licensee made for its own site.
  init?(_ document: CorpusDocument, at index: Int) {
    guard let meta = document.meta, let id = document.id, document.kind == .plan,
      meta.jurisdictionScope == "site", case .party(let owner)? = meta.issuer
    else { return nil }
    origin = .document(index)
    key = id.description
    role = meta.family == "nuclear" ? .onsitePlan : nil
    self.owner = owner
    facilities = Set(meta.facilities.compactMap(\.key))
    names = [meta.title]
    number = meta.number
    edition = meta.revision.map(String.init)
    editions = edition.map { [$0] } ?? []
    clauses = document.clauses
    hasClauses = true
    isVerified = true
  }

  /// A row of the register.
  init?(_ row: RegistryRow, key: String, on day: CivilDate) {
    guard case .party(let owner)? = row.entry[.operator].flatMap({ PartyReference($0) }) else {
      return nil
    }
    origin = .row(row.origin)
    self.key = key
    role = row.entry[.document].flatMap { LicenseeDocument(rawValue: $0) }
    self.owner = owner
    facilities = Set((row.entry[.facility] ?? "").split(separator: " ").map(String.init))
    names = row.entry.children.filter { $0.element == .name && $0[.xmlLang] != "en" }.map(\.text)
    names += row.entry.children.filter { $0.element == .alias }.map(\.text)
    number = row.entry[.number]
    let all = row.entry.children.filter { $0.element == .edition }
    editions = all.compactMap { $0[.number] }
    let inForce = all.last { edition in
      edition[.effective].flatMap { CivilDate($0) }.map { $0 <= day } ?? true
    }
    edition = (inForce ?? all.last)?[.number]
    let parts = row.entry.children.filter { $0.element == .part }
    hasClauses = !parts.isEmpty
    isVerified = row.entry.isVerified
    clauses = Deferred<ClauseNumbers?>(ClauseNumbers(parts: parts))
  }
}

extension ClauseNumbers {
  /// Sections that a row of the register lists; they have no ids.
  fileprivate init(parts: [RegistryEntry.Child]) {
    self.init()
    for part in parts {
      if let number = part[.number] { add(number, heading: part.text) }
    }
  }
}
