import Model
package import XMLTree

/// Reads the envelope of a controlled document.
enum MetaReader {
  static func read(_ element: Element) -> DocumentMeta {
    var meta = DocumentMeta()
    meta.modelled = element[.modelled].flatMap { .init(rawValue: $0) } ?? .text
    meta.numbering = element[.numbering].flatMap { .init(rawValue: $0) } ?? .standard
    for child in element.children {
      switch child.kind {
      case .title: meta.title = child.normalisedText
      case .titleEn: meta.titleEnglish = child.normalisedText
      case .number: meta.number = child.normalisedText
      case .issuer: meta.issuer = child[.party].flatMap { PartyReference($0) }
      case .owner: meta.owner = child.normalisedText
      case .tier: meta.tier = child.normalisedText
      case .family: meta.family = child.normalisedText
      case .classification: meta.classification = Classification(rawValue: child.normalisedText)
      case .revision: read(revision: child, &meta)
      case .applicability:
        meta.applicabilityRole = child[.role]
        meta.baseline = child[.baseline].flatMap { DocumentReference($0) }
        meta.facilities = child.children(.facility).map {
          DocumentMeta.FacilityScope(key: $0[.ref], type: $0[.type])
        }
      case .jurisdiction:
        meta.jurisdictionScope = child[.scope]
        meta.jurisdictionCodes = child[.codes]?.split(separator: " ").map(String.init) ?? []
      case .history: meta.history = child.children(.entry).map(entry)
      default: break
      }
    }
    return meta
  }

  private static func read(revision: Element, _ meta: inout DocumentMeta) {
    meta.revision = revision[.number].flatMap { Int($0) }
    meta.state = revision[.state].flatMap { LifecycleState(rawValue: $0) }
    meta.issued = revision[.issued].flatMap { CivilDate($0) }
    meta.effective = revision[.effective].flatMap { CivilDate($0) }
    meta.expires = revision[.expires].flatMap { CivilDate($0) }
    meta.nextReview = revision[.nextReview].flatMap { CivilDate($0) }
  }

  private static func entry(_ element: Element) -> HistoryEntry {
    HistoryEntry(
      node: element.index, revision: element[.revision].flatMap { Int($0) },
      date: element[.date].flatMap { CivilDate($0) }, reason: element[.reason] ?? "",
      clauses: element[.clauses]?.split(separator: " ").map(String.init) ?? [],
      by: element[.by], text: element.normalisedText)
  }
}

extension DocumentMeta {
  /// The envelope of the document with that root; nil where it has none.
  package init?(of root: Element) {
    guard let meta = root.child(.meta) else { return nil }
    self = MetaReader.read(meta)
  }
}
