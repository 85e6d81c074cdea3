import Documents
package import Model
package import XMLTree

/// The clauses of one state of a document, in its order.
package struct ClauseIndex: Sendable {
  package let document: XMLDocument
  package let clauses: [ClauseState]
  private let places: [ElementID: Int]

  package init(_ document: XMLDocument) {
    self.document = document
    var clauses: [ClauseState] = []
    var places: [ElementID: Int] = [:]
    for element in document.root.descendants {
      guard let kind = element.kind, let id = element[.id].flatMap({ ElementID($0) }),
        places[id] == nil
      else { continue }
      places[id] = clauses.count
      clauses.append(
        ClauseState(
          id: id, kind: kind,
          parent: element.parent?.addressable?[.id].flatMap { ElementID($0) },
          node: element.index, own: Self.own(element)))
    }
    self.clauses = clauses
    self.places = places
  }

  package subscript(_ id: ElementID) -> ClauseState? { places[id].map { clauses[$0] } }

  /// Where a clause stands, as readers say it: `第7.3.1条`.
  package func citation(of clause: ClauseState) -> Bilingual? {
    Element(document, at: clause.node).flatMap { numbering.citation(of: $0) }
  }

  package func number(of clause: ClauseState) -> String? {
    Element(document, at: clause.node).flatMap { numbering.nearest($0) }
  }

  /// The words of a clause: of a section its heading, of any other element all of them.
  package func words(of clause: ClauseState) -> String {
    guard let element = Element(document, at: clause.node) else { return "" }
    return (element.child(.heading) ?? element.child(.caption) ?? element).lineText { reference in
      guard let target = reference[.to], target.hasPrefix("#"),
        let id = ElementID(target.dropFirst()), let place = places[id]
      else { return nil }
      return citation(of: clauses[place])?.zh
    }
  }

  /// A clause that differs from an earlier state of the document in its own words.
  package struct Change: Sendable {
    package var clause: ClauseState
    package var isRemoved: Bool
    /// Whether the clause came or went as a whole.
    package var isWhole: Bool
  }

  /// What changed since an earlier state, in the order of this one; removed clauses last.
  package func changes(since earlier: ClauseIndex) -> [Change] {
    var changes: [Change] = []
    for clause in clauses {
      guard let old = earlier[clause.id] else {
        changes.append(Change(clause: clause, isRemoved: false, isWhole: true))
        continue
      }
      if old.own != clause.own {
        changes.append(Change(clause: clause, isRemoved: false, isWhole: false))
      }
    }
    for clause in earlier.clauses where self[clause.id] == nil {
      changes.append(Change(clause: clause, isRemoved: true, isWhole: true))
    }
    return changes
  }

  private var numbering: Numbering {
    Numbering(
      of: document.root, profile: DocumentMeta(of: document.root)?.numbering ?? .standard)
  }

  /// An element without the clauses that stand in it as blocks; an element inside a sentence belongs to
  /// the sentence.
  private static func own(_ element: Element) -> [UInt8] {
    var bytes: [UInt8] = []
    append(element, to: &bytes)
    return bytes
  }

  private static func append(_ element: Element, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.name.local.utf8
    for attribute in element.attributes.sorted(by: { $0.name.local < $1.name.local }) {
      if attribute.name.local == "id" { continue }
      bytes.append(0)
      bytes += attribute.name.local.utf8
      bytes.append(UInt8(ascii: "="))
      bytes += attribute.value.utf8
    }
    bytes.append(UInt8(ascii: ">"))
    if Formatter.holdsWords(element) {
      bytes += element.normalisedBytes
      for inner in element.descendants {
        bytes.append(0)
        bytes += inner.name.local.utf8
        for attribute in inner.attributes where attribute.name.local != "id" {
          bytes.append(0)
          bytes += attribute.name.local.utf8
          bytes.append(UInt8(ascii: "="))
          bytes += attribute.value.utf8
        }
      }
      return
    }
    for child in element.children where child[.id] == nil {
      append(child, to: &bytes)
    }
  }
}
