/// Every attribute name of the vocabulary, in the order in which `guiju fmt` writes them. The raw value
/// is the place in the name table that the parser is given.
package enum AttributeName: UInt16, Sendable, Hashable, CaseIterable {
  case id
  case schemaVersion
  case xmlLang
  case modelled
  case numbering
  case party
  case until
  case number
  case state
  case issued
  case effective
  case expires
  case nextReview
  case role
  case baseline
  case ref
  case type
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
  case target
  case kind
  case document
  case section
  case digest
  case to
  case key
  case duration
  case dayType
  case unit
  case op
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
  case violation
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
  case order
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
  case code
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
  case name
  case card
  case pattern
  case maxLength
  case penalty
  case sanction
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
  case validFrom
  case validTo
  case verifiedBy
  case verifiedOn
  case source
  case zh
  case en
  case statute
  case title
  case prerequisite
  case measures
  case min
  case max
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
  case language
  case base
  case path
  case maxBytes
  case maxDepth
  case maxExpansion
  case limit
  case facility
  case family
  case classification
  case jurisdiction

  /// The name as written in a file.
  package var text: String { Self.texts[Int(rawValue)] }

  package init?(_ text: String) {
    guard let value = Self.byText[text] else { return nil }
    self = value
  }

  private static let texts: [String] = [
    "id", "schemaVersion", "xml:lang", "modelled", "numbering", "party", "until",
    "number", "state", "issued", "effective", "expires", "nextReview", "role", "baseline", "ref",
    "type", "value", "scope", "codes", "doc", "revision", "date", "reason", "clauses", "by",
    "topic", "model", "span", "rows", "src", "target", "kind", "document", "section", "digest",
    "to", "key", "duration", "dayType", "unit", "op", "quantity", "doseKind", "over", "of",
    "duty", "mode", "significance", "remote", "hold", "population", "basis", "violation", "event",
    "per", "times", "class", "localName", "letter", "escalateTo", "verify", "closer", "approver",
    "form", "derived", "post", "authority", "order", "person", "function", "channel", "verified",
    "validUntil", "level", "declaredBy", "approvedBy", "endedBy", "from", "code", "modes", "cc",
    "when", "clock", "modality", "after", "counterpart", "noCounterpart", "for", "rank", "actor",
    "verb", "lead", "decider", "condition", "owner", "location", "resource", "exclusive",
    "agreement", "with", "signed", "proposer", "implementer", "zone", "task", "publisher",
    "informs", "last", "next", "layer", "category", "signedAs", "name", "card", "pattern",
    "maxLength", "penalty", "sanction", "lawOn", "deadline", "start", "end", "field", "pair",
    "part", "join", "format", "on", "parent", "dutyPointOf", "validFrom", "validTo", "verifiedBy",
    "verifiedOn", "source", "zh", "en", "statute", "title", "prerequisite", "measures", "min",
    "max", "persons", "subject", "stage", "operator", "site", "width", "recordedBy", "rule",
    "element", "fingerprint", "granted", "language", "base", "path", "maxBytes", "maxDepth",
    "maxExpansion", "limit", "facility", "family", "classification", "jurisdiction",
  ]

  private static let byText: [String: AttributeName] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.text, $0) })
}
