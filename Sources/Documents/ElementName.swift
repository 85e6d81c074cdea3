/// Every element name of the namespace `urn:guiju:1`. The raw value is the place in the name table that
/// the parser is given, so that a walk compares integers.
package enum ElementName: UInt16, Sendable, Hashable, CaseIterable {
  case procedure
  case plan
  case template
  case parties
  case glossary
  case codeLists
  case scales
  case deadlines
  case sanctions
  case requiredContents
  case obligations
  case programme
  case forms
  case facilities
  case holidays
  case approvals
  case waivers
  case guiju
  case meta
  case title
  case titleEn
  case number
  case issuer
  case owner
  case tier
  case classification
  case revision
  case applicability
  case facility
  case stage
  case family
  case jurisdiction
  case upper
  case peer
  case lower
  case derivedFrom
  case profileOf
  case basedOn
  case history
  case entry
  case header
  case note
  case section
  case heading
  case p
  case list
  case li
  case table
  case caption
  case head
  case row
  case cell
  case figure
  case cite
  case ref
  case term
  case party
  case value
  case quote
  case em
  case responsibility
  case notice
  case qualification
  case team
  case instrument
  case input
  case item
  case requirement
  case guidance
  case question
  case antifraud
  case method
  case sampling
  case stratum
  case criterion
  case evidence
  case legal
  case experience
  case frequency
  case occasion
  case workload
  case disposition
  case rectification
  case `extension`
  case completion
  case feedback
  case record
  case role
  case holder
  case deputy
  case acting
  case contact
  case level
  case levelMap
  case trigger
  case notification
  case receipt
  case periodic
  case onChange
  case acknowledgement
  case channel
  case action
  case command
  case handover
  case acceptance
  case resource
  case commitment
  case request
  case agreement
  case protectiveAction
  case zone
  case monitoring
  case information
  case termination
  case condition
  case recovery
  case training
  case drill
  case model
  case authority
  case field
  case option
  case pair
  case clock
  case text
  case docTitle
  case docNumber
  case slot
  case `repeat`
  case choose
  case when
  case remedies
  case signature
  case seal
  case name
  case alias
  case designation
  case definition
  case code
  case scale
  case map
  case deadline
  case content
  case obligation
  case form
  case column
  case year
  case day
  case approval
  case filing
  case waiver
  case folder
  case admit
  case numberPattern
  case limits
  case ignore
  case folders
  case concordance
  case zh
  case en
  case budget
  case processing
  case authorities
  case power
  case licenseeDocuments
  case licenseeDocument
  case edition
  case part

  /// The name as written in a file.
  package var text: String { Self.texts[Int(rawValue)] }

  package init?(_ text: String) {
    guard let value = Self.byText[text] else { return nil }
    self = value
  }

  private static let texts: [String] = [
    "procedure", "plan", "template", "parties", "glossary", "codeLists", "scales", "deadlines",
    "sanctions", "requiredContents", "obligations", "programme", "forms", "facilities",
    "holidays", "approvals", "waivers", "guiju", "meta", "title", "titleEn", "number", "issuer",
    "owner", "tier", "classification", "revision", "applicability", "facility", "stage", "family",
    "jurisdiction", "upper", "peer", "lower", "derivedFrom", "profileOf", "basedOn", "history",
    "entry", "header", "note", "section", "heading", "p", "list", "li", "table", "caption",
    "head", "row", "cell", "figure", "cite", "ref", "term", "party", "value", "quote", "em",
    "responsibility", "notice", "qualification", "team", "instrument", "input", "item",
    "requirement", "guidance", "question", "antifraud", "method", "sampling", "stratum",
    "criterion", "evidence", "legal", "experience", "frequency", "occasion", "workload",
    "disposition", "rectification", "extension", "completion", "feedback", "record", "role",
    "holder", "deputy", "acting", "contact", "level", "levelMap", "trigger", "notification",
    "receipt", "periodic", "onChange", "acknowledgement", "channel", "action", "command",
    "handover", "acceptance", "resource", "commitment", "request", "agreement",
    "protectiveAction", "zone", "monitoring", "information", "termination", "condition",
    "recovery", "training", "drill", "model", "authority", "field", "option", "pair", "clock",
    "text", "docTitle", "docNumber", "slot", "repeat", "choose", "when", "remedies", "signature",
    "seal", "name", "alias", "designation", "definition", "code", "scale", "map", "deadline",
    "content", "obligation", "form", "column", "year", "day", "approval", "filing", "waiver",
    "folder", "admit", "numberPattern", "limits", "ignore", "folders", "concordance", "zh", "en",
    "budget", "processing", "authorities", "power", "licenseeDocuments", "licenseeDocument",
    "edition", "part",
  ]

  private static let byText: [String: ElementName] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.text, $0) })
}
