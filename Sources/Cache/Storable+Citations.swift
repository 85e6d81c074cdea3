package import Citations
package import Corpus
package import Documents
import Model
import XMLTree

extension ClausePlace: Storable {
  package func store(in out: inout StoreWriter) {
    switch self {
    case .document: out.put(byte: 0)
    case .basedOn: out.put(byte: 1)
    case .history(let revision):
      out.put(byte: 2)
      out.put(revision)
    case .element(let id):
      out.put(byte: 3)
      out.put(id)
    }
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    switch try input.byte() {
    case 0: self = .document
    case 1: self = .basedOn
    case 2: self = .history(try input.value())
    case 3: self = .element(try input.value())
    default: throw StoreDamage()
    }
  }
}

extension CitationRecord: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(node)
    out.put(targets)
    out.put(role)
    out.put(kind)
    out.put(clause)
    out.put([number, document, party, section, revision, digest])
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let node: NodeIndex = try input.value()
    let targets: [String] = try input.value()
    let role: String? = try input.value()
    let kind: String? = try input.value()
    self.init(node: node, targets: targets, role: role, kind: kind, clause: try input.value())
    let further: [String?] = try input.value()
    guard further.count == 6 else { throw StoreDamage() }
    (number, document, party) = (further[0], further[1], further[2])
    (section, revision, digest) = (further[3], further[4], further[5])
  }
}

extension CitationKind: StorableByRawValue {}
extension LicenseeDocument: StorableByRawValue {}

extension LicenseeReference: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(title)
    out.put(role)
    out.put(party)
    out.put(edition)
    out.put(section)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let title: String = try input.value()
    let role: LicenseeDocument? = try input.value()
    let party: String? = try input.value()
    let edition: String? = try input.value()
    self.init(title: title, role: role, party: party, edition: edition, section: try input.value())
  }
}

/// Only the mentions of documents of licensees, each without what else it cites.
extension DocumentCitations: Storable {
  package func store(in out: inout StoreWriter) {
    let places = licensees.keys.sorted()
    out.put(unsigned: UInt64(places.count))
    for place in places {
      let mention = mentions[place]
      out.put(mention.block)
      out.put(mention.text)
      out.put(mention.clause)
      out.put(mention.source)
      out.put(mention.tag)
      out.put(mention.kind)
      out.put(mention.isHistorical)
      out.put(mention.isDefinition)
      out.put(mention.isQuoted)
      out.put(licensees[place] ?? [])
    }
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    self.init()
    for _ in 0..<(try input.count()) {
      let block: NodeIndex = try input.value()
      let text: NodeIndex = try input.value()
      let clause: ClausePlace = try input.value()
      let source: Range<Int> = try input.value()
      let tag: Int? = try input.value()
      let kind: CitationKind = try input.value()
      var mention = CitationMention(
        block: block, text: text, clause: clause, source: source, tag: tag, kind: kind,
        isHistorical: try input.value(), targets: [])
      mention.isDefinition = try input.value()
      mention.isQuoted = try input.value()
      add(mention, try input.value())
    }
  }
}
