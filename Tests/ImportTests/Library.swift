import Files
import Import
import Model
import Testing

/// The table that the shipped library is made from.
struct LibraryRow: Sendable {
  let key: String
  /// The law text in the shared data; nil where only facts are known.
  let file: String?
  let facts: RegulationFacts
  let effective: CivilDate?

  var path: String { "\(key)/\(facts.version).xml" }
}

/// Makes the files of `regulations/` from the law texts.
enum LibraryBuilder {
  static let root: String = {
    var folder = #filePath
    for _ in 0..<3 { folder = PathText.parent(of: folder) }
    return folder
  }()

  static func text(_ path: String) throws -> String {
    String(decoding: try FileReader.readFile(root + "/" + path, maxBytes: 1 << 24), as: UTF8.self)
  }

  static func rows() throws -> [LibraryRow] {
    try text("Tests/Fixtures/library/entries.tsv").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        try #require(fields.count == 14, "\(line)")
        let version = try #require(CivilDate(fields[2]))
        let basis = try #require(EffectiveDate.Basis(rawValue: fields[5]))
        let effective = CivilDate(fields[4])
        var facts = RegulationFacts(
          key: fields[0], tier: try #require(RegulationTier(rawValue: fields[6])),
          version: version, effective: EffectiveDate(date: effective, basis: basis),
          names: try names(fields[12]))
        facts.hasYearOnly = fields[3] == "1"
        facts.issuer = fields[7]
        facts.repealed = CivilDate(fields[8])
        facts.repealedBy = fields[9].isEmpty ? nil : fields[9]
        facts.source = fields[10]
        facts.isVerified = fields[11] == "verified"
        facts.notes = fields[13].isEmpty ? [] : [fields[13]]
        return LibraryRow(
          key: fields[0], file: fields[1] == "-" ? nil : fields[1], facts: facts,
          effective: effective)
      }
  }

  private static let sources = [
    "V": "法规文本", "V2": "数据集核对", "S": "网页", "M": "凭记忆登记",
  ]

  private static func names(_ field: String) throws -> [RegulationName] {
    try field.split(separator: ";").map { item in
      let parts = item.split(separator: "=", maxSplits: 1)
      let words = parts[1].split(separator: "~")
      let tag = words.count > 1 ? String(words[1]) : "M"
      return RegulationName(
        try #require(RegulationName.Role(rawValue: String(parts[0]))), String(words[0]),
        source: words.count > 1 ? sources[tag] : nil, isVerified: tag == "V")
    }
  }

  static func subjects(_ key: String) -> [UnitNumber: String] {
    guard let table = try? text("Tests/Fixtures/library/subjects/\(key).tsv") else { return [:] }
    var subjects: [UnitNumber: String] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      if fields.count == 2, let number = UnitNumber(fields[0]) {
        subjects[number] = String(fields[1])
      }
    }
    return subjects
  }

  /// The bytes of one file.
  static func file(_ row: LibraryRow) throws -> [UInt8] {
    guard let name = row.file else { return AKNWriter.write(row.facts) }
    let document = try LawTextReader.read(
      try SharedLaws.bytes("laws/" + name), name: name,
      options: ImportOptions(versionDate: row.facts.version))
    var facts = try RegulationFacts(document, key: row.key, tier: row.facts.tier)
    if row.facts.effective.basis == .text {
      #expect(document.effective == row.facts.effective, "\(name)")
    }
    facts.effective = row.facts.effective
    facts.issuer = row.facts.issuer
    facts.repealed = row.facts.repealed
    facts.repealedBy = row.facts.repealedBy
    facts.source = row.facts.source
    facts.isVerified = row.facts.isVerified
    facts.notes = row.facts.notes
    // The amendment that the header lost.
    if let last = facts.events.map(\.date).max(), last < facts.version {
      facts.events.append(RegulationEvent(date: facts.version, kind: .amendment))
    }
    // What the table knows of a name comes before what the importer made of the text.
    let told = Set(row.facts.names.map(\.text))
    facts.names = facts.names.filter { !told.contains($0.text) } + row.facts.names
    return AKNWriter.write(document, facts: facts, isOutline: true, subjects: subjects(row.key))
  }
}
