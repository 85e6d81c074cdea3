/// The kinds of party that a register may hold.
package enum PartyKind: String, Sendable, Hashable, CaseIterable {
  case `operator`
  case group
  case regulator
  case station
  case ministry
  case state
  case province
  case city
  case county
  case health
  case hospital
  case fire
  case police
  case transport
  case meteorology
  case tso
  case monitoring
  case military
  case media
  case `public`
  case enterprise
  case supplier
  case other
}
