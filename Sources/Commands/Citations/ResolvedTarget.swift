import Citations
import Corpus
import Import
import Model
import Reports

/// What one target of a mention stands for, or why for nothing.
struct ResolvedTarget {
  enum Outcome {
    case law(Resolution)
    /// A place of the text itself, and whether the text has it.
    case own(LawLocator, exists: Bool)
    /// A place of the text itself, of which only a piece without articles is here.
    case unprinted(LawLocator)
    /// Clauses of the document of ours that the words stand in.
    case clauses(OwnClauses.Place)
    /// A document of the licensee.
    case licensee(LicenseeResolution, LicenseeWords)
    /// Relative, and nothing stands before.
    case noPosition
  }

  let outcome: Outcome
  private let library: RegulationLibrary
  private let day: CivilDate

  init(_ outcome: Outcome, _ resolver: CitationResolver) {
    self.outcome = outcome
    library = resolver.library
    day = resolver.day
  }

  /// A target that names a document, the short name of the text put back.
  init(
    named target: CitationTarget, _ full: String?, licensee: LicenseeReference?,
    in context: LicenseeDirectory.Context, _ lookup: CitationLookup, writtenOn: CivilDate?
  ) {
    let resolver = lookup.resolver
    var reference = LawReference(target)
    if let full { reference.norm = full }
    if let licensee, resolver.library.keys(named: reference.norm).isEmpty {
      self.init(
        .licensee(lookup.licensees.resolve(licensee, in: context), lookup.words), resolver)
    } else {
      self.init(.law(resolver.resolve(reference, writtenOn: writtenOn)), resolver)
    }
  }

  /// Whether it is found and in force.
  var isInOrder: Bool {
    switch outcome {
    case .law(let resolution): resolution.obstacles.isEmpty
    case .own(_, let exists): exists
    case .clauses(let place): if case .clauses = place { true } else { false }
    case .licensee(let resolution, _): Self.isInOrder(resolution)
    case .noPosition, .unprinted: false
    }
  }

  // MARK: Text

  /// One line, and whether all is well.
  func line(_ language: Language) -> String {
    switch outcome {
    case .law(let resolution): return law(resolution, language)
    case .own(let locator, let exists):
      let place = Self.pick(
        Bilingual(zh: "本文\(locator.printed)", en: "\(locator.printed) of this text"), language)
      return exists
        ? "→ " + place
        : "✗ "
          + Self.pick(
            Bilingual(
              zh: "本文没有\(locator.printed)。", en: "This text has no \(locator.printed)."), language)
    case .unprinted(let locator):
      return "? " + Self.unprinted(locator)[language]
    case .clauses(let place): return Self.line(place, language)
    case .licensee(let resolution, let words): return Self.line(resolution, words, language)
    case .noPosition:
      return "? "
        + Self.pick(
          Bilingual(
            zh: "前面没有可以承接的条款。", en: "Nothing stands before that it could mean."), language)
    }
  }

  private func law(_ resolution: Resolution, _ language: Language) -> String {
    var text = resolution.isFound ? "→ " + printed(resolution) : ""
    if resolution.isFound {
      if let heading = heading(resolution) { text += "〔\(heading)〕" }
      if let facts = facts(resolution) {
        text += Self.pick(
          Bilingual(
            zh: "，\(facts.version.chinese)的版本，\(status(resolution).zh)",
            en: ", version of \(facts.version), \(status(resolution).en)"), language)
      }
    }
    let reasons = resolution.obstacles.map { obstacle in
      (obstacle.isFatal ? "✗ " : "! ")
        + Self.pick(ObstacleWords.of(obstacle, resolution, library), language)
    }
    let rows = successions(resolution).map { succession in
      let row = succession.row
      let to = row.to.map { library.printed($0.description) }
      let relation = row.relation.words
      let state = verification(row)
      return Self.pick(
        Bilingual(
          zh: "⇒ \(to.isEmpty ? "无对应" : to.joined(separator: "、"))（\(relation.zh)，\(state.zh)）",
          en:
            "⇒ \(to.isEmpty ? "no successor" : to.joined(separator: ", ")) (\(relation.en), \(state.en))"
        ), language)
    }
    return ([text] + reasons + rows).filter { !$0.isEmpty }.joined(separator: "\n    ")
  }

  private func verification(_ row: ConcordanceRow) -> Bilingual {
    guard row.isVerified else { return Bilingual(zh: "未核定", en: "verified by nobody") }
    let who = [row.verifiedBy, row.verifiedOn?.description].compactMap { $0 }
    return Bilingual(
      zh: who.isEmpty ? "已核定" : who.joined(separator: "，") + "核定",
      en: who.isEmpty ? "verified" : "verified by " + who.joined(separator: ", "))
  }

  private static func pick(_ words: Bilingual, _ language: Language) -> String { words[language] }

  // MARK: Facts

  private func facts(_ resolution: Resolution) -> RegulationFacts? {
    resolution.entry.map { library.entries[$0].regulation.facts }
  }

  private func printed(_ resolution: Resolution) -> String {
    let title = facts(resolution)?.title ?? resolution.reference.norm
    return "《\(title)》" + resolution.printedLocator(in: library)
  }

  /// The subject line of the article, where one provision is meant.
  private func heading(_ resolution: Resolution) -> String? {
    guard let entry = resolution.entry, resolution.places.count == 1,
      let place = resolution.places.first
    else { return nil }
    let regulation = library.entries[entry].regulation
    let isDivision = regulation.provisions[place].kind.isDivision
    return regulation.path(to: place).map { regulation.provisions[$0] }
      .last { !$0.heading.isEmpty && (isDivision || !$0.kind.isDivision) }?.heading
  }

  private func successions(_ resolution: Resolution) -> [Succession] {
    (resolution.repeal?.successors ?? []) + (resolution.supersession?.successors ?? [])
  }

  private func status(_ resolution: Resolution) -> Bilingual {
    for obstacle in resolution.obstacles {
      switch obstacle {
      case .repealed: return Bilingual(zh: "已废止", en: "repealed")
      case .superseded: return Bilingual(zh: "已修改", en: "superseded")
      case .notYetInForce: return Bilingual(zh: "未施行", en: "not yet in force")
      case .dateUnknown: return Bilingual(zh: "施行日期不明", en: "effective date unknown")
      default: continue
      }
    }
    return Bilingual(zh: "施行中", en: "in force")
  }

  private func statusCode(_ resolution: Resolution) -> String {
    switch status(resolution).en {
    case "repealed": "repealed"
    case "superseded": "superseded"
    case "not yet in force": "notYetInForce"
    case "effective date unknown": "unknown"
    default: "inForce"
    }
  }

  // MARK: JSON

  var json: JSONValue {
    switch outcome {
    case .law(let resolution): return json(resolution)
    case .own(let locator, let exists):
      return .object([
        JSONMember(name: "norm", value: .string(CitationTarget.selfNorm)),
        JSONMember(name: "target", value: .string("#\(locator)")),
        JSONMember(name: "printed", value: .string(locator.printed)),
        JSONMember(name: "found", value: .bool(exists)),
      ])
    case .unprinted(let locator):
      return .object([
        JSONMember(name: "norm", value: .string(CitationTarget.selfNorm)),
        JSONMember(name: "target", value: .string("#\(locator)")),
        JSONMember(name: "found", value: .bool(false)),
        JSONMember(
          name: "reasons",
          value: .array([
            .object([
              JSONMember(name: "code", value: "notPrinted"),
              JSONMember(name: "message", value: JSONValue(Self.unprinted(locator))),
            ])
          ])),
      ])
    case .clauses(let place): return Self.json(place)
    case .licensee(let resolution, let words): return Self.json(resolution, words)
    case .noPosition:
      return .object([
        JSONMember(name: "norm", value: .string(CitationTarget.selfNorm)),
        JSONMember(name: "found", value: .bool(false)),
        JSONMember(
          name: "reasons",
          value: .array([reason(.noPosition, Resolution(reference: LawReference(norm: "self")))])),
      ])
    }
  }

  private static func unprinted(_ locator: LawLocator) -> Bilingual {
    Bilingual(
      zh: "本文\(locator.printed)；这段文字没有印出条文，无法核对。",
      en: "\(locator.printed) of this text, which prints no articles here: it cannot be checked.")
  }

  private func json(_ resolution: Resolution) -> JSONValue {
    let facts = facts(resolution)
    let version = isVersionKnown(resolution) ? facts : nil
    var members = [
      JSONMember(name: "norm", value: JSONValue(resolution.key)),
      JSONMember(name: "title", value: JSONValue(facts?.title)),
      JSONMember(name: "target", value: JSONValue(target(resolution))),
      JSONMember(
        name: "printed", value: resolution.isFound ? .string(printed(resolution)) : .null),
      JSONMember(name: "heading", value: JSONValue(heading(resolution))),
      JSONMember(name: "version", value: JSONValue(version?.version.description)),
      JSONMember(name: "effective", value: JSONValue(version?.effective.date?.description)),
      JSONMember(name: "repealed", value: JSONValue(resolution.repeal?.date.description)),
      JSONMember(
        name: "status",
        value: version == nil ? .null : .string(statusCode(resolution))),
      JSONMember(name: "found", value: .bool(resolution.isFound)),
      JSONMember(
        name: "reasons", value: .array(resolution.obstacles.map { reason($0, resolution) })),
    ]
    members.append(
      JSONMember(
        name: "successors", value: .array(successions(resolution).map(Self.successor))))
    return .object(members)
  }

  /// Where the version meant is not here, the facts at hand are of another.
  private func isVersionKnown(_ resolution: Resolution) -> Bool {
    !resolution.obstacles.contains { obstacle in
      switch obstacle {
      case .unknownVersion, .severalVersions: true
      default: false
      }
    }
  }

  private func target(_ resolution: Resolution) -> String? {
    guard let key = resolution.key else { return nil }
    var reference = resolution.reference
    reference.norm = key
    reference.version = isVersionKnown(resolution) ? facts(resolution)?.version : nil
    return reference.target
  }

  private func reason(_ obstacle: Obstacle, _ resolution: Resolution) -> JSONValue {
    .object([
      JSONMember(name: "code", value: .string(obstacle.code)),
      JSONMember(
        name: "message", value: JSONValue(ObstacleWords.of(obstacle, resolution, library))),
    ])
  }

  private static func successor(_ succession: Succession) -> JSONValue {
    let row = succession.row
    return .object([
      JSONMember(name: "from", value: JSONValue(row.from.map(\.description))),
      JSONMember(name: "to", value: JSONValue(row.to.map(\.description))),
      JSONMember(name: "relation", value: .string(row.relation.rawValue)),
      JSONMember(name: "state", value: .string(row.isVerified ? "verified" : "unverified")),
      JSONMember(name: "verifiedBy", value: JSONValue(row.verifiedBy)),
      JSONMember(name: "verifiedOn", value: JSONValue(row.verifiedOn?.description)),
      JSONMember(name: "concordance", value: .string(succession.path)),
    ])
  }
}
