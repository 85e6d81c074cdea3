import Model
package import XMLTree

/// Reads a file of the library, outline or full.
package enum RegulationReader {
  /// Reads bytes; the schema is the caller's to hold them against.
  package static func read(_ bytes: [UInt8]) throws(ImportFailure) -> Regulation {
    let outcome = XMLParser.parse(bytes)
    guard let document = outcome.document else {
      throw ImportFailure(
        .notAkomaNtoso, zh: "文件不是格式良好的XML。", en: "The file is not well-formed XML.",
        detail: outcome.faults.first.map { "\($0.code.rawValue) \($0.position)" } ?? "")
    }
    return try read(document.root)
  }

  package static func read(_ root: Element) throws(ImportFailure) -> Regulation {
    guard root.name == XMLName(namespace: AKNWriter.namespace, local: "akomaNtoso"),
      let act = root.children.first(where: { $0.name.local == "act" }),
      let row = root.descendants.first(where: {
        $0.name == XMLName(namespace: "urn:guiju:1", local: "regulation")
      })
    else {
      throw ImportFailure(
        .notAkomaNtoso, zh: "文件不是规矩的Akoma Ntoso法规文件：没有 act 或者 g:regulation。",
        en: "The file is no regulation: act or g:regulation is missing.")
    }
    let facts = try facts(row)
    var provisions: [Provision] = []
    if facts.extent != .none,
      let body = act.children.first(where: { $0.name.local == "body" })
    {
      for child in body.children { add(child, nil, &provisions) }
    }
    return Regulation(facts: facts, provisions: provisions)
  }

  // MARK: Facts

  private static func facts(_ row: Element) throws(ImportFailure) -> RegulationFacts {
    guard let key = row.attribute("key"),
      let tier = row.attribute("tier").flatMap(RegulationTier.init(rawValue:)),
      let version = row.attribute("version").flatMap({ CivilDate($0) }),
      let basis = row.attribute("basis").flatMap(EffectiveDate.Basis.init(rawValue:)),
      let extent = row.attribute("text").flatMap(RegulationFacts.Extent.init(rawValue:))
    else {
      throw ImportFailure(
        .badRegulation, zh: "g:regulation 缺少 key、tier、version、basis 或者 text。",
        en: "g:regulation lacks key, tier, version, basis or text.")
    }
    var facts = RegulationFacts(
      key: key, tier: tier, version: version,
      effective: EffectiveDate(date: date(row, "effective"), basis: basis), names: [])
    facts.extent = extent
    facts.hasYearOnly = row.attribute("precision") == "year"
    facts.repealed = date(row, "repealed")
    facts.repealedBy = row.attribute("repealedBy")
    facts.issuer = row.attribute("issuer")
    facts.source = row.attribute("source")
    facts.isVerified = row.attribute("state") == "verified"
    for child in row.children {
      switch child.name.local {
      case "name":
        guard let role = child.attribute("role").flatMap(RegulationName.Role.init(rawValue:))
        else { continue }
        facts.names.append(
          RegulationName(
            role, child.textContent, validFrom: date(child, "validFrom"),
            validTo: date(child, "validTo"), source: child.attribute("source"),
            isVerified: child.attribute("state") == "verified"))
      case "event":
        guard let date = date(child, "date"),
          let kind = child.attribute("kind").flatMap(RegulationEvent.Kind.init(rawValue:))
        else { continue }
        facts.events.append(
          RegulationEvent(
            date: date, kind: kind, body: child.attribute("body") ?? "",
            documentNumber: child.attribute("number"), decision: child.attribute("decision")))
      case "repeals": facts.repeals.append(child.textContent)
      case "note": facts.notes.append(child.textContent)
      default: continue
      }
    }
    return facts
  }

  private static func date(_ element: Element, _ name: String) -> CivilDate? {
    element.attribute(name).flatMap { CivilDate($0) }
  }

  // MARK: Provisions

  private static let kinds: [String: UnitKind] = Dictionary(
    uniqueKeysWithValues: UnitKind.allCases.map { ($0.elementName, $0) })

  private static let digestName = XMLName(namespace: "urn:guiju:1", local: "digest")
  private static let citesName = XMLName(namespace: "urn:guiju:1", local: "cites")
  private static let originName = XMLName(namespace: "urn:guiju:1", local: "origin")

  private static func add(_ element: Element, _ parent: Int?, _ provisions: inout [Provision]) {
    guard let kind = kinds[element.name.local] else { return }
    let id = element.attribute("eId") ?? ""
    let place = provisions.count
    provisions.append(
      Provision(
        kind: kind, number: number(id), printedNumber: "", heading: "", hasSubjectLine: false,
        id: id, digest: element.attribute(digestName), text: nil,
        cites: element.attribute(citesName)?.split(separator: " ").map(String.init) ?? [],
        parent: parent, children: [], end: place + 1))
    if let parent { provisions[parent].children.append(place) }
    for child in element.children {
      switch child.name.local {
      case "num": provisions[place].printedNumber = child.textContent
      case "heading":
        provisions[place].heading = child.textContent
        provisions[place].hasSubjectLine = child.attribute(originName) == "subject"
      case "content", "intro": provisions[place].text = Characters.trimmed(child.textContent)
      default: add(child, place, &provisions)
      }
    }
    provisions[place].end = provisions.count
  }

  /// The number at the end of an `eId`: `art_120-1`, `art_2__para_1__point_3`.
  private static func number(_ id: String) -> UnitNumber? {
    guard let last = id.split(separator: "_").last else { return nil }
    return UnitNumber(last.split(separator: "~").first ?? last)
  }
}
