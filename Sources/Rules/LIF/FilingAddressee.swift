import Alignment
import Model

/// With whom a plan has to be filed: what a row of the register says, in the territory of the plan.
struct FilingAddressee {
  /// Nil: anybody, where the row does not say.
  private let addressee: StatutoryAddressee?

  /// The addressees of a row; nobody files with itself.
  static func all(
    of limit: StatutoryLimit, _ issuer: Int, _ plan: Plan, _ index: AlignmentIndex
  ) -> [FilingAddressee] {
    guard !limit.to.isEmpty else {
      return [FilingAddressee(addressee: nil)]
    }
    let codes = index.planSet.territory(of: issuer, in: plan)
    let provinces = Dictionary(grouping: codes) { RegionCode.province(of: $0) }
      .sorted { $0.key < $1.key }.map(\.value)
    return limit.to.flatMap { reference -> [FilingAddressee] in
      let parts: [[String]] =
        if case .designated = reference, provinces.count > 1 { provinces } else { [codes] }
      return parts.map {
        FilingAddressee(
          addressee: StatutoryAddressee(reference: reference, codes: $0, source: limit.source))
      }
    }.filter { !$0.means(issuer, index) }
  }

  private func means(_ party: Int, _ index: AlignmentIndex) -> Bool {
    addressee?.means(party, index) ?? true
  }

  /// Whether a filing with somebody is one with this addressee.
  func isMeant(by to: String, _ index: AlignmentIndex) -> Bool {
    guard let addressee else { return true }
    guard case .party(let key)? = PartyReference(to) else {
      return PartyReference(to) == addressee.reference
    }
    return index.directory.index(of: key).map { means($0, index) } ?? false
  }

  /// Whether the register does not say who holds the designation.
  func isUnknown(_ index: AlignmentIndex) -> Bool { addressee?.isUnknown(index) ?? false }

  func name(_ index: AlignmentIndex) -> Bilingual { addressee?.name(index) ?? .empty }

  var discriminator: String {
    addressee.map { "/\($0.reference)/" + $0.codes.joined(separator: " ") } ?? ""
  }
}
