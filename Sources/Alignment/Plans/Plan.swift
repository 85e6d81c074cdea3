package import Documents
package import Model
package import XMLTree

/// An emergency plan of the set, decoded. An object, so that looking at one copies nothing.
package final class Plan: Sendable {
  package let index: Int
  /// Index in the corpus.
  package let document: Int
  package let id: DocumentID?
  package let title: String
  /// As a sentence names it.
  package let name: Bilingual
  package let number: String?
  package let revision: Int?
  package let modelled: DocumentMeta.Modelled
  /// Whose plan it is.
  package let issuer: PartyMention?
  /// Operators of the facilities that it names, as nodes.
  package let bound: [Int]
  package let family: String?
  /// `site`, `county`, `province` …
  package let scope: String?
  package let codes: [String]
  /// Types of the facilities that it binds, and of those its issuer operates.
  package let facilityTypes: Set<String>
  package let facilities: Set<String>
  package let upper: [PlanRelation]
  package let peers: [PlanRelation]
  package let lower: [PlanRelation]
  package let topics: [TopicFact]
  package let definitions: [TermDefinition]
  /// Roles by their id, with the party they belong to.
  package let roles: [ElementID: PartyMention]
  /// Every typed element, in document order. An element's `parent` is an index into this list.
  package let elements: [PlanElement]
  /// By name, in document order.
  private let byName: [ElementName: [Int]]
  private let byNode: [NodeIndex: Int]
  private let byID: [ElementID: Int]

  package init(
    index: Int, document: Int, id: DocumentID?, meta: DocumentMeta, issuer: PartyMention?,
    bound: [Int], facilityTypes: Set<String>, facilities: Set<String>, upper: [PlanRelation],
    peers: [PlanRelation], lower: [PlanRelation], topics: [TopicFact],
    definitions: [TermDefinition], roles: [ElementID: PartyMention], elements: [PlanElement]
  ) {
    self.index = index
    self.document = document
    self.id = id
    title = meta.title
    name = Bilingual(zh: "《\(meta.title)》", en: meta.titleEnglish ?? meta.title)
    number = meta.number
    revision = meta.revision
    modelled = meta.modelled
    self.issuer = issuer
    self.bound = bound
    family = meta.family
    scope = meta.jurisdictionScope
    codes = meta.jurisdictionCodes
    self.facilityTypes = facilityTypes
    self.facilities = facilities
    self.upper = upper
    self.peers = peers
    self.lower = lower
    self.topics = topics
    self.definitions = definitions
    self.roles = roles
    self.elements = elements
    var byName: [ElementName: [Int]] = [:]
    var byNode: [NodeIndex: Int] = [:]
    var byID: [ElementID: Int] = [:]
    for (index, element) in elements.enumerated() {
      byName[element.name, default: []].append(index)
      byNode[element.place.node] = index
      if let id = element.place.id, byID[id] == nil { byID[id] = index }
    }
    self.byName = byName
    self.byNode = byNode
    self.byID = byID
  }

  /// The elements of a name, in document order.
  package func elements(_ name: ElementName) -> [PlanElement] {
    (byName[name] ?? []).map { elements[$0] }
  }

  /// Where in the list an element stands.
  func index(at node: NodeIndex) -> Int? { byNode[node] }

  package func element(at node: NodeIndex) -> PlanElement? { byNode[node].map { elements[$0] } }

  /// The element with that id; nil where it has another name.
  package func element(_ name: ElementName, _ id: ElementID) -> PlanElement? {
    byID[id].map { elements[$0] }.flatMap { $0.name == name ? $0 : nil }
  }

  /// The post with that id.
  package func role(_ id: ElementID) -> PlanElement? { element(.role, id) }

  /// The elements of a name that stand somewhere in another element of the plan.
  package func elements(_ name: ElementName, inside outer: PlanElement) -> [PlanElement] {
    let indexes = byName[name] ?? []
    let first = indexes.boundary { elements[$0].place.node > outer.place.node }
    return indexes[first...].prefix { elements[$0].place.node < outer.typed.end }
      .map { elements[$0] }
  }

  /// Indexes of the elements of a name.
  package func indexes(_ name: ElementName) -> [Int] { byName[name] ?? [] }

  /// What stands in an element: the acknowledgement of a notification.
  package func children(of element: Int, _ name: ElementName) -> [PlanElement] {
    (byName[name] ?? []).compactMap {
      elements[$0].typed.parent == element ? elements[$0] : nil
    }
  }

  /// Whether it says enough, in typed elements, for its silence to mean something.
  package var isModelled: Bool { modelled != .text }
}
