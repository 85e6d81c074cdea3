package import Model
import XMLTree

/// What importing one text does to a library: the file it becomes, or why it becomes none.
/// Nothing is written to find this out.
package struct LibraryImport: Sendable {
  /// What happens to the file of the version.
  package enum Outcome: Sendable, Hashable {
    /// A new file.
    case added
    /// The outline that is there gets its text.
    case completed
    /// The text is there; the file gets the effective date that the user supplies.
    case dated
    /// The same text is there already, as that version: nothing is written.
    case identical(CivilDate)
  }

  /// What the user asks for.
  package struct Request: Sendable {
    /// The key; nil to find it in the library by title, or to make one.
    package var key: String?
    package var tier: RegulationTier?
    package var options: ImportOptions
    package var isOutline: Bool
    /// Where the text came from, as the file will say.
    package var origin: String

    package init(
      key: String? = nil, tier: RegulationTier? = nil, options: ImportOptions = ImportOptions(),
      isOutline: Bool = false, origin: String
    ) {
      self.key = key
      self.tier = tier
      self.options = options
      self.isOutline = isOutline
      self.origin = origin
    }
  }

  package let document: RegulationDocument
  package let facts: RegulationFacts
  package let outcome: Outcome
  /// The file; empty where nothing is written.
  package let bytes: [UInt8]
  package let notices: [ImportNotice]
  /// Characters of the text, white space apart, all of which found a place.
  package let characters: Int
  /// Whether the key was made for a law that the library does not know.
  package let hasNewKey: Bool

  /// The path under the folder of regulations.
  package var path: String { "\(facts.key)/\(facts.version).xml" }

  /// - Parameters:
  ///   - versions: the versions that the library has under a key, oldest first.
  ///   - keys: the keys that a name means.
  package static func plan(
    _ source: SourceText, _ request: Request, keys: (String) -> Set<String>,
    versions: (String) -> [Regulation]
  ) throws(ImportFailure) -> LibraryImport {
    let document = try LawTextReader.read(source, options: request.options)
    let (key, isNew) = try key(for: document, request, keys)
    let existing = versions(key)
    if let other = existing.last, !keys(document.title).contains(key) {
      throw ImportFailure(
        .badRegulation,
        zh: "代号 \(key) 已用于《\(other.title)》，不是《\(document.title)》，请用 --key 另定代号。",
        en: "The key \(key) belongs to 《\(other.title)》, another law; choose another with --key.")
    }
    var notices = document.notices
    let read = count(source.lines.map(\.text).joined())
    let placed = count(document.allText)
    if read != placed {
      notices.append(
        ImportNotice(
          .textDiffers, zh: "原文\(read)字，落位\(placed)字：有文字没有找到位置，请对照原文。",
          en: "The text has \(read) characters, \(placed) found a place: compare with the source."))
    }
    let same = copy(of: document, in: existing, request)
    let needsDate =
      request.options.effective.map { $0 != same?.facts.effective.date } ?? false
      && same?.facts.version == document.versionDate
    if let same, !needsDate {
      let version = same.facts.version
      var facts = try identified(document, key, version)
      facts.effective = same.facts.effective
      return LibraryImport(
        document: document, facts: facts, outcome: .identical(version), bytes: [],
        notices: notices, characters: placed, hasNewKey: false)
    }
    var facts = try RegulationFacts(document, key: key, tier: request.tier)
    let there = existing.first { $0.facts.version == facts.version }
    try refuseConflict(document, there, facts, request)
    merge(existing, there, into: &facts, request, &notices)
    // A new date takes no text away.
    let isOutline = request.isOutline && there?.facts.extent != .full
    let bytes = AKNWriter.write(
      document, facts: facts, isOutline: isOutline, subjects: subjects(there))
    facts.extent = isOutline ? .outline : .full
    try validate(bytes)
    let outcome: Outcome = there == nil ? .added : same == nil ? .completed : .dated
    return LibraryImport(
      document: document, facts: facts, outcome: outcome, bytes: bytes,
      notices: notices, characters: placed, hasNewKey: isNew && existing.isEmpty)
  }

  private static func count(_ text: String) -> Int {
    text.unicodeScalars.count { !Characters.isSpace($0) }
  }

  // MARK: Key

  private static func key(
    for document: RegulationDocument, _ request: Request, _ keys: (String) -> Set<String>
  ) throws(ImportFailure) -> (key: String, isNew: Bool) {
    let known = keys(document.title)
    if let key = request.key {
      if let other = known.first, !known.contains(key) {
        throw ImportFailure(
          .badRegulation, zh: "法规库中《\(document.title)》的代号是 \(other)，不是 \(key)。",
          en: "The library knows this law as \(other), not as \(key).")
      }
      return (key, known.isEmpty)
    }
    if known.count == 1, let key = known.first { return (key, false) }
    guard known.isEmpty else {
      throw ImportFailure(
        .badRegulation,
        zh: "《\(document.title)》可以指 \(known.sorted().joined(separator: "、"))，请用 --key 写明。",
        en: "The title can mean \(known.sorted().joined(separator: ", ")); say which with --key.")
    }
    return (RegulationKey.make(for: document), true)
  }

  // MARK: What is there

  /// The version that has the same words, whatever date the copy bears.
  private static func copy(
    of document: RegulationDocument, in existing: [Regulation], _ request: Request
  ) -> Regulation? {
    // A copy without a date cannot complete anything: it is a copy of the outline too.
    let isOutline = request.isOutline || document.versionDate == nil
    return existing.last { version in
      version.hasStructure
        && ImportDecision.decide(document, existing: version, isOutline: isOutline) == .identical
    }
  }

  private static func refuseConflict(
    _ document: RegulationDocument, _ there: Regulation?, _ facts: RegulationFacts,
    _ request: Request
  ) throws(ImportFailure) {
    guard
      case .conflict(let differences) = ImportDecision.decide(
        document, existing: there, isOutline: request.isOutline)
    else { return }
    let shown = differences.prefix(8).map { "第\($0)条" }.joined(separator: "、")
    let more = differences.count > 8 ? "等\(differences.count)条" : ""
    let numbers = differences.prefix(8).map(\.description).joined(separator: ", ")
    throw ImportFailure(
      .conflictingVersion,
      zh: "法规库中已有《\(document.title)》\(facts.version)的版本，文字不同（\(shown)\(more)）。"
        + "同一部法规同一日期只能有一个版本：请核对哪一份是正式文本，或者用 --version-date 更正版本日期。",
      en: "The library has a version of \(facts.version) with other words (articles \(numbers)"
        + "\(differences.count > 8 ? ", …" : "")). Two versions cannot have one date: find out which is "
        + "official, or correct the date with --version-date.")
  }

  private static func identified(
    _ document: RegulationDocument, _ key: String, _ version: CivilDate
  ) throws(ImportFailure) -> RegulationFacts {
    var document = document
    document.versionDate = version
    return try RegulationFacts(document, key: key)
  }

  /// Our own words for articles, which a full text keeps.
  private static func subjects(_ there: Regulation?) -> [UnitNumber: String] {
    var subjects: [UnitNumber: String] = [:]
    for place in there?.articlePlaces ?? [] {
      guard let provision = there?.provisions[place], provision.hasSubjectLine,
        let number = provision.number
      else { continue }
      subjects[number] = provision.heading
    }
    return subjects
  }

  private static func merge(
    _ existing: [Regulation], _ there: Regulation?, into facts: inout RegulationFacts,
    _ request: Request, _ notices: inout [ImportNotice]
  ) {
    if let last = facts.events.filter(\.kind.makesText).map(\.date).max(), last < facts.version {
      // The amendment that the header lost.
      facts.events.append(RegulationEvent(date: facts.version, kind: .amendment))
    }
    facts.source = request.origin
    guard let known = there ?? existing.last else { return }
    let told = Set(known.facts.names.map(\.text))
    facts.names = facts.names.filter { !told.contains($0.text) } + known.facts.names
    if let title = facts.names.firstIndex(where: { $0.role == .title }), title > 0 {
      facts.names.insert(facts.names.remove(at: title), at: 0)
    }
    if request.tier == nil { facts.tier = known.facts.tier }
    facts.issuer = known.facts.issuer
    guard let there else { return }
    if request.options.effective == nil, let date = there.facts.effective.date {
      if let text = facts.effective.date, text != date {
        notices.append(
          ImportNotice(
            .effectiveDatesDiffer, zh: "正文的施行日期\(text)与法规库登记的\(date)不一致，保留登记的日期。",
            en: "The text says \(text), the library \(date); the library's date was kept."))
      }
      facts.effective = there.facts.effective
      notices.removeAll { $0.code == .noDate || $0.code == .amendedKeepsOriginalDate }
    }
    facts.repealed = there.facts.repealed
    facts.repealedBy = there.facts.repealedBy
    facts.hasYearOnly = there.facts.hasYearOnly
    facts.source = there.facts.source ?? facts.source
    facts.isVerified = there.facts.isVerified
    facts.notes = there.facts.notes
    if facts.events.isEmpty { facts.events = there.facts.events }
  }

  /// No file goes into the library that the official schema or ours refuses.
  private static func validate(_ bytes: [UInt8]) throws(ImportFailure) {
    let schema: CompiledSchema
    do throws(SchemaFailure) {
      schema = try AKNSchema.compiled()
    } catch {
      throw ImportFailure(
        .badRegulation, zh: "内置的结构定义无法编译。", en: "The built-in schema does not compile.",
        detail: "\(error.file):\(error.line) \(error.detail)")
    }
    let outcome = XMLParser.parse(bytes, schema: schema)
    guard outcome.isClean else {
      let fault = outcome.faults.first
      throw ImportFailure(
        .badRegulation, zh: "生成的文件不符合Akoma Ntoso结构定义，没有写入。",
        en: "The file made of the text is not valid Akoma Ntoso; it was not written.",
        detail: fault.map { "\($0.code.rawValue) \($0.position)" } ?? "")
    }
  }
}
