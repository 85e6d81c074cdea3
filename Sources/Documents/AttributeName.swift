/// Every attribute name of the vocabulary, in the order in which `guiju fmt` writes them. The raw value
/// is the place in the name table that the parser is given.
package enum AttributeName: UInt16, Sendable, Hashable, CaseIterable {
  case id
  case schemaVersion
  case xmlLang
  case modelled
  case numbering
  case language
  case base
  case key
  case code
  case name
  case kind
  case ref
  case target
  case type
  case violation
  case penalty
  case sanction
  case order
  case prerequisite
  case measures
  case role
  case number
  case duration
  case dayType
  case min
  case max
  case unit
  case op
  case party
  case until
  case baseline
  case value
  case scope
  case codes
  case doc
  case revision
  case date
  case reason
  case clauses
  case by
  case topic
  case model
  case span
  case rows
  case src
  case document
  case section
  case digest
  case to
  case quantity
  case doseKind
  case over
  case of
  case duty
  case mode
  case significance
  case remote
  case hold
  case population
  case basis
  case event
  case per
  case times
  case `class`
  case localName
  case letter
  case escalateTo
  case verify
  case closer
  case approver
  case form
  case derived
  case post
  case authority
  case person
  case function
  case channel
  case verified
  case validUntil
  case level
  case declaredBy
  case approvedBy
  case endedBy
  case from
  case modes
  case cc
  case when
  case clock
  case modality
  case after
  case counterpart
  case noCounterpart
  case `for`
  case rank
  case actor
  case verb
  case lead
  case decider
  case condition
  case owner
  case location
  case resource
  case exclusive
  case agreement
  case with
  case signed
  case proposer
  case implementer
  case zone
  case task
  case publisher
  case informs
  case last
  case next
  case layer
  case category
  case signedAs
  case card
  case pattern
  case maxLength
  case lawOn
  case deadline
  case start
  case end
  case field
  case pair
  case part
  case join
  case format
  case on
  case parent
  case dutyPointOf
  case zh
  case en
  case statute
  case title
  case persons
  case subject
  case stage
  case `operator`
  case site
  case width
  case recordedBy
  case rule
  case element
  case fingerprint
  case granted
  case path
  case maxBytes
  case maxDepth
  case maxExpansion
  case limit
  case facility
  case family
  case classification
  case jurisdiction
  case relation
  case note
  case source
  case state
  case verifiedBy
  case verifiedOn
  case validFrom
  case validTo
  case issued
  case effective
  case expires
  case nextReview
  case route
  case scenario
  case parallel
  case upper
  case inPlace

  /// The name as written in a file.
  package var text: String { Self.texts[Int(rawValue)] }

  package init?(_ text: String) {
    guard let value = Self.byText[text] else { return nil }
    self = value
  }

  private static let texts: [String] = [
    "id", "schemaVersion", "xml:lang", "modelled", "numbering", "language", "base", "key", "code",
    "name", "kind", "ref", "target", "type", "violation", "penalty", "sanction", "order",
    "prerequisite", "measures", "role", "number", "duration", "dayType", "min", "max", "unit",
    "op", "party", "until", "baseline", "value", "scope", "codes", "doc", "revision", "date",
    "reason", "clauses", "by", "topic", "model", "span", "rows", "src", "document", "section",
    "digest", "to", "quantity", "doseKind", "over", "of", "duty", "mode", "significance",
    "remote", "hold", "population", "basis", "event", "per", "times", "class", "localName",
    "letter", "escalateTo", "verify", "closer", "approver", "form", "derived", "post",
    "authority", "person", "function", "channel", "verified", "validUntil", "level", "declaredBy",
    "approvedBy", "endedBy", "from", "modes", "cc", "when", "clock", "modality", "after",
    "counterpart", "noCounterpart", "for", "rank", "actor", "verb", "lead", "decider",
    "condition", "owner", "location", "resource", "exclusive", "agreement", "with", "signed",
    "proposer", "implementer", "zone", "task", "publisher", "informs", "last", "next", "layer",
    "category", "signedAs", "card", "pattern", "maxLength", "lawOn", "deadline", "start", "end",
    "field", "pair", "part", "join", "format", "on", "parent", "dutyPointOf", "zh", "en",
    "statute", "title", "persons", "subject", "stage", "operator", "site", "width", "recordedBy",
    "rule", "element", "fingerprint", "granted", "path", "maxBytes", "maxDepth", "maxExpansion",
    "limit", "facility", "family", "classification", "jurisdiction", "relation", "note", "source",
    "state",
    "verifiedBy", "verifiedOn", "validFrom", "validTo", "issued", "effective", "expires",
    "nextReview", "route", "scenario", "parallel", "upper", "inPlace",
  ]

  private static let byText: [String: AttributeName] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.text, $0) })
}
