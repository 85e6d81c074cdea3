import Model
/// Writes one expression of a regulation as Akoma Ntoso 3.0.
package struct AKNWriter {
  package static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  private let facts: RegulationFacts
  private let units: [RegulationUnit]
  private let document: RegulationDocument?
  private let subjects: [UnitNumber: String]
  /// Line and words of a unit → what they cite.
  private let citations: UnitCitations
  private var output = XMLOutput()
  private var ids: Set<String> = []

  /// The file of a text.
  ///
  /// - Parameters:
  ///   - isOutline: leaves every sentence out; structure, numbers, headings, dates and digests stay.
  ///   - subjects: subject lines in our own words for articles that print no caption.
  package static func write(
    _ document: RegulationDocument, facts: RegulationFacts, isOutline: Bool = false,
    subjects: [UnitNumber: String] = [:]
  ) -> [UInt8] {
    var facts = facts
    facts.extent = isOutline ? .outline : .full
    var writer = AKNWriter(
      facts: facts, units: document.units, document: document, subjects: subjects)
    return writer.run()
  }

  /// The file of a regulation of which only the facts are known.
  package static func write(_ facts: RegulationFacts) -> [UInt8] {
    var facts = facts
    facts.extent = .none
    var writer = AKNWriter(facts: facts, units: [], document: nil, subjects: [:])
    return writer.run()
  }

  private init(
    facts: RegulationFacts, units: [RegulationUnit], document: RegulationDocument?,
    subjects: [UnitNumber: String]
  ) {
    self.facts = facts
    self.units = units
    self.document = document
    self.subjects = subjects
    citations = UnitCitations(units)
  }

  private var isFull: Bool { facts.extent == .full }

  private mutating func run() -> [UInt8] {
    output.begin(
      "akomaNtoso", [("xmlns", Self.namespace), ("xmlns:g", "urn:guiju:1")])
    output.begin("act", [("name", facts.tier.rawValue)])
    output.begin("meta")
    identification()
    lifecycle()
    references()
    proprietary()
    output.end()
    preface()
    output.begin("body")
    var index = 0
    for unit in units { write(unit, in: "", place: 0, &index) }
    if isFull { appendices() }
    if units.isEmpty { output.leaf("hcontainer", [("eId", "hcontainer_1"), ("name", "none")]) }
    output.end()
    output.end()
    output.end()
    return output.bytes
  }

  // MARK: Meta

  private mutating func identification() {
    let first = facts.events.filter(\.kind.makesText).map(\.date).min() ?? facts.version
    let work = "/akn/cn/act/\(first)/\(facts.key)"
    let expression = work + "/zho@\(facts.version)"
    output.begin("identification", [("source", "#guiju")])
    output.begin("FRBRWork")
    output.leaf("FRBRthis", [("value", work + "/!main")])
    output.leaf("FRBRuri", [("value", work)])
    output.leaf("FRBRdate", [("date", first.description), ("name", "first")])
    output.leaf("FRBRauthor", [("href", "#issuer")])
    output.leaf("FRBRcountry", [("value", "cn")])
    output.end()
    output.begin("FRBRExpression")
    output.leaf("FRBRthis", [("value", expression + "/!main")])
    output.leaf("FRBRuri", [("value", expression)])
    output.leaf("FRBRdate", [("date", facts.version.description), ("name", "version")])
    output.leaf("FRBRauthor", [("href", "#issuer")])
    output.leaf("FRBRlanguage", [("language", "zho")])
    output.end()
    output.begin("FRBRManifestation")
    output.leaf("FRBRthis", [("value", expression + "/!main.xml")])
    output.leaf("FRBRuri", [("value", expression + ".akn")])
    output.leaf("FRBRdate", [("date", facts.version.description), ("name", "version")])
    output.leaf("FRBRauthor", [("href", "#guiju")])
    output.end()
    output.end()
  }

  private mutating func lifecycle() {
    var rows: [(date: String, type: String)] = facts.events.compactMap { event in
      switch event.kind {
      case .adoption, .promulgation: (event.date.description, "generation")
      case .revision, .amendment: (event.date.description, "amendment")
      case .repeal: (event.date.description, "repeal")
      case .effect, .other: nil
      }
    }
    if let repealed = facts.repealed, !rows.contains(where: { $0.type == "repeal" }) {
      rows.append((repealed.description, "repeal"))
    }
    if rows.isEmpty { rows = [(facts.version.description, "generation")] }
    output.begin("lifecycle", [("source", "#guiju")])
    for (index, row) in rows.enumerated() {
      output.leaf(
        "eventRef",
        [
          ("eId", "event_\(index + 1)"), ("date", row.date), ("type", row.type),
          ("source", row.type == "repeal" && facts.repealedBy != nil ? "#repealing" : "#original"),
        ])
    }
    output.end()
  }

  private mutating func references() {
    output.begin("references", [("source", "#guiju")])
    output.leaf(
      "original",
      [
        ("eId", "original"), ("href", "/akn/cn/act/\(facts.version)/\(facts.key)"),
        ("showAs", facts.title),
      ])
    if let target = facts.repealedBy {
      output.leaf(
        "passiveRef", [("eId", "repealing"), ("href", "/akn/cn/act/" + target), ("showAs", target)])
    }
    output.leaf(
      "TLCOrganization",
      [
        ("eId", "issuer"), ("href", "/akn/ontology/organization/cn/issuer"),
        ("showAs", facts.issuer ?? "未登记"),
      ])
    output.leaf(
      "TLCOrganization",
      [
        ("eId", "guiju"), ("href", "/akn/ontology/organization/cn/guiju"), ("showAs", "guiju"),
      ])
    output.end()
  }

  private mutating func proprietary() {
    output.begin("proprietary", [("source", "#guiju")])
    output.begin(
      "g:regulation",
      [
        ("key", facts.key), ("tier", facts.tier.rawValue), ("version", facts.version.description),
        ("precision", facts.hasYearOnly ? "year" : nil),
        ("effective", facts.effective.date?.description), ("basis", facts.effective.basis.rawValue),
        ("repealed", facts.repealed?.description), ("repealedBy", facts.repealedBy),
        ("text", facts.extent.rawValue), ("issuer", facts.issuer), ("source", facts.source),
        ("state", facts.isVerified ? "verified" : "unverified"),
      ])
    for name in facts.names {
      output.leaf(
        "g:name",
        [
          ("role", name.role.rawValue), ("validFrom", name.validFrom?.description),
          ("validTo", name.validTo?.description), ("source", name.source),
          ("state", name.source == nil ? nil : name.isVerified ? "verified" : "unverified"),
        ], words: name.text)
    }
    for event in facts.events {
      output.leaf(
        "g:event",
        [
          ("kind", event.kind.rawValue), ("date", event.date.description),
          ("body", event.body.isEmpty ? nil : event.body), ("number", event.documentNumber),
          ("decision", event.decision),
        ])
    }
    for title in facts.repeals { output.leaf("g:repeals", words: title) }
    for note in facts.notes { output.leaf("g:note", words: note) }
    if isFull, let document {
      for line in document.unplaced {
        output.leaf("g:unplaced", [("line", String(line.number))], words: line.text)
      }
    }
    output.end()
    output.end()
  }

  // MARK: Text

  private mutating func preface() {
    output.begin("preface")
    output.begin("longTitle")
    output.nested("p", "docTitle", words: facts.title)
    output.end()
    if isFull, let document {
      for line in document.header { output.leaf("p", words: line.text) }
    }
    output.end()
  }

  /// - Parameter index: the place of the unit in the order of the text.
  private mutating func write(
    _ unit: RegulationUnit, in parent: String, place: Int, _ index: inout Int
  ) {
    let id = identifier(unit, parent, place)
    let cites = citations.targets(ofUnit: index).joined(separator: " ")
    index += 1
    let needsDigest = !unit.kind.isDivision
    let attributes: [(String, String?)] = [
      ("eId", id), ("g:digest", needsDigest ? unit.digest : nil),
      ("g:cites", cites.isEmpty ? nil : cites),
    ]
    let subject = unit.kind == .article ? unit.number.flatMap { subjects[$0] } : nil
    // 总　　则 is 总则 set wide.
    let printed = unit.kind.isDivision ? Characters.withoutSpace(unit.heading) : unit.heading
    let heading = printed.isEmpty ? subject : printed
    let words = isFull && !unit.text.isEmpty ? unit.text : nil
    if unit.printedNumber.isEmpty, heading == nil, words == nil, unit.children.isEmpty {
      output.leaf(unit.kind.elementName, attributes)
      return
    }
    output.begin(unit.kind.elementName, attributes)
    if !unit.printedNumber.isEmpty { output.leaf("num", words: unit.printedNumber) }
    if let heading {
      let origin = unit.kind != .article ? nil : unit.heading.isEmpty ? "subject" : "printed"
      output.leaf("heading", [("g:origin", origin)], words: heading)
    }
    if let words { output.nested(unit.children.isEmpty ? "content" : "intro", "p", words: words) }
    for (position, child) in unit.children.enumerated() {
      write(child, in: id, place: position + 1, &index)
    }
    output.end()
  }

  /// The `eId`: articles are numbered through the law, everything else within its parent.
  private mutating func identifier(
    _ unit: RegulationUnit, _ parent: String, _ place: Int
  ) -> String {
    let number = unit.number?.description ?? "u\(max(place, 1))"
    let own = unit.kind.idPrefix + "_" + number
    let base = parent.isEmpty || unit.kind == .article ? own : parent + "__" + own
    var id = base
    var copy = 1
    while !ids.insert(id).inserted {
      copy += 1
      id = base + "~\(copy)"
    }
    return id
  }

  private mutating func appendices() {
    guard let document else { return }
    for (index, appendix) in document.appendices.enumerated() {
      output.begin("hcontainer", [("eId", "app_\(index + 1)"), ("name", "appendix")])
      output.leaf("heading", words: appendix.heading.text)
      output.begin("content")
      for line in appendix.lines { output.leaf("p", words: line.text) }
      if appendix.lines.isEmpty { output.leaf("p") }
      output.end()
      output.end()
    }
  }
}
