import Corpus
import Documents
import Model

/// The facilities of the register: what they are, whose, and where.
struct FacilityBook {
  struct Facility {
    let key: String
    let type: String?
    /// Key of the party.
    let `operator`: String?
    /// Codes of the divisions that it lies in.
    let codes: [String]
  }

  let byKey: [String: Facility]
  /// By key of the party.
  let ofOperator: [String: [Facility]]

  init(_ registry: Registry) {
    byKey = Dictionary(
      uniqueKeysWithValues: (registry.rows[.facilities] ?? [:]).map { key, row in
        var owner = row.entry[.operator]
        if case .party(let name)? = owner.flatMap({ PartyReference($0) }) { owner = name }
        let codes = (row.entry[.codes] ?? "").split(separator: " ").map(String.init)
        return (key, Facility(key: key, type: row.entry[.type], operator: owner, codes: codes))
      })
    var ofOperator: [String: [Facility]] = [:]
    for facility in byKey.values {
      if let owner = facility.operator { ofOperator[owner, default: []].append(facility) }
    }
    self.ofOperator = ofOperator
  }
}
