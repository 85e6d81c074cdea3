package import Documents
package import Model

/// The documents of licensees that a set knows, and whose document a citation means.
///
/// Nothing is guessed: the owner is what the tag says, else the name of a party or facility before the
/// kind of document, else the issuer of the citing document, else the operator of its facilities.
package struct LicenseeDirectory: Sendable {
  package private(set) var records: [LicenseeRecord] = []
  private var byName: [String: [Int]] = [:]
  /// Name of a facility → key and operator.
  private var facilitiesByName: [String: (key: String, owner: String)] = [:]
  private var operators: [String: String] = [:]
  private let parties: PartyRegister
  private let revisions: RevisionReader?
  private let day: CivilDate

  /// Who cites.
  package struct Context: Sendable {
    package var issuer: String?
    package var facilities: Set<String>

    package init(_ meta: DocumentMeta? = nil) {
      if case .party(let key)? = meta?.issuer { issuer = key }
      facilities = Set(meta?.facilities.compactMap(\.key) ?? [])
    }
  }

  package init(
    documents: [CorpusDocument], registry: Registry, on day: CivilDate,
    revisions: RevisionReader? = nil
  ) {
    self.day = day
    self.revisions = revisions
    parties = registry.parties
    for (key, row) in registry.rows[.facilities] ?? [:] {
      guard case .party(let owner)? = row.entry[.operator].flatMap({ PartyReference($0) }) else {
        continue
      }
      operators[key] = owner
      for child in row.entry.children where child.element == .name && child[.xmlLang] != "en" {
        facilitiesByName[child.text] = (key, owner)
      }
    }
    for (index, document) in documents.enumerated() {
      if let record = LicenseeRecord(document, at: index) { records.append(record) }
    }
    for (key, row) in (registry.rows[.licenseeDocuments] ?? [:]).sorted(by: { $0.key < $1.key }) {
      if let record = LicenseeRecord(row, key: key, on: day) { records.append(record) }
    }
    for (index, record) in records.enumerated() {
      for name in record.names + [record.number].compactMap(\.self) {
        byName[name, default: []].append(index)
      }
    }
  }

  package func resolve(_ reference: LicenseeReference, in context: Context) -> LicenseeResolution {
    var result = LicenseeResolution(reference: reference)
    choose(&result, context)
    guard let record = result.record else { return result }
    let clauses = revision(&result, record)
    locate(&result, record, clauses)
    return result
  }

  // MARK: Which document

  private func choose(_ result: inout LicenseeResolution, _ context: Context) {
    let reference = result.reference
    let named = byName[reference.title] ?? []
    if named.count == 1, let only = named.first {
      result.record = records[only]
      result.owner = records[only].owner
      return
    }
    guard let role = reference.role ?? LicenseeDocument(title: reference.title) else {
      result.obstacles = [
        named.isEmpty ? .roleUnknown : .several(named.map { records[$0].title })
      ]
      return
    }
    var facilities = context.facilities
    if let party = reference.party {
      result.owner = party
    } else {
      let words = LicenseeDocument.ending(of: reference.title)?.owner ?? ""
      switch owner(named: words) {
      case .facility(let key, let owner): (result.owner, facilities) = (owner, [key])
      case .party(let key): result.owner = key
      case .generic: result.owner = owner(in: context)
      case .unknown:
        result.obstacles = [.ownerUnknown(words)]
        return
      }
    }
    let ofRole = records.filter { $0.role == role }
    guard let owner = result.owner else {
      result.obstacles = [.dependsOnPlant(candidates: ofRole.count)]
      return
    }
    var found = ofRole.filter { $0.owner == owner }
    if found.count > 1, !facilities.isEmpty {
      let narrower = found.filter { !$0.facilities.isDisjoint(with: facilities) }
      if !narrower.isEmpty { found = narrower }
    }
    switch found.count {
    case 0: result.obstacles = [.notHeld]
    case 1: result.record = found.first
    default: result.obstacles = [.several(found.map { "\($0.title)（\($0.key)）" })]
    }
  }

  private enum Owner {
    case party(String)
    case facility(String, owner: String)
    /// Nobody by name.
    case generic
    case unknown
  }

  private func owner(named words: String) -> Owner {
    var words = words
    if words.hasSuffix("的") { words.removeLast() }
    if Self.anybody.contains(words) { return .generic }
    if let facility = facilitiesByName[words] {
      return .facility(facility.key, owner: facility.owner)
    }
    let named = parties.parties(named: words, on: day)
    return named.count == 1 ? named.first.map { .party($0) } ?? .unknown : .unknown
  }

  private static let anybody: Set<String> = [
    "", "营运单位", "核设施营运单位", "被检查单位", "该单位", "本单位", "本厂", "该厂", "电厂", "核电厂", "其",
    "各营运单位", "该核电厂", "本核电厂", "核动力厂", "许可证持有者",
  ]

  private func owner(in context: Context) -> String? {
    if let issuer = context.issuer,
      parties.parties[issuer]?.kind == "operator" || operators.values.contains(issuer)
    {
      return issuer
    }
    let owners = Set(context.facilities.compactMap { operators[$0] })
    return owners.count == 1 ? owners.first : nil
  }

  // MARK: Which revision

  /// The clauses of the revision that is cited; nil where they are not known.
  private func revision(
    _ result: inout LicenseeResolution, _ record: LicenseeRecord
  ) -> ClauseNumbers? {
    guard let wanted = result.reference.edition, wanted != record.edition else {
      return record.hasClauses ? record.clauses.value : nil
    }
    guard record.document != nil else {
      if record.editions.contains(wanted) {
        if let current = record.edition { result.obstacles.append(.superseded(current: current)) }
        // The sections that a row lists are those of the newest revision.
        return nil
      }
      if !record.editions.isEmpty {
        result.obstacles.append(.noSuchRevision(known: record.editions))
      }
      return nil
    }
    guard let current = record.edition.flatMap({ Int($0) }), let number = Int(wanted),
      number < current, number > 0, let id = DocumentID(record.key)
    else {
      result.obstacles.append(.noSuchRevision(known: record.editions))
      return nil
    }
    switch revisions?.revision(number, of: id) ?? .cut {
    case .found(let clauses):
      result.obstacles.append(.superseded(current: String(current)))
      return clauses
    case .none:
      result.obstacles.append(.noSuchRevision(known: record.editions))
      return nil
    case .cut:
      result.obstacles.append(
        .revisionNotHeld(current: String(current), isCut: revisions != nil))
      return nil
    }
  }

  // MARK: Which clause

  private func locate(
    _ result: inout LicenseeResolution, _ record: LicenseeRecord, _ clauses: ClauseNumbers?
  ) {
    guard let section = result.reference.section,
      !result.obstacles.contains(where: \.isFatal)
    else { return }
    guard let clauses else {
      if result.obstacles.isEmpty || record.document == nil {
        result.obstacles.append(.sectionsUnknown)
      }
      return
    }
    guard let found = clauses[section] else {
      result.obstacles.append(.noSuchSection(last: clauses.last(beside: section)))
      return
    }
    result.heading = clauses.heading(of: section)
    guard found.count <= 1 else {
      result.obstacles.append(.severalSections(found.count))
      return
    }
    result.clause = found.first
  }
}
