import Alignment
import Model

/// With whom a plan has to be filed: what a row of the register says, in the territory of the plan.
struct FilingAddressee {
  /// Nil: anybody, where the row does not say.
  private let reference: PartyReference?
  private let codes: [String]
  private let source: String

  /// The addressees of a row; nobody files with itself.
  static func all(
    of limit: StatutoryLimit, _ issuer: Int, _ plan: Plan, _ index: AlignmentIndex
  ) -> [FilingAddressee] {
    guard !limit.to.isEmpty else {
      return [FilingAddressee(reference: nil, codes: [], source: limit.source)]
    }
    let codes = index.planSet.territory(of: issuer, in: plan)
    let provinces = Dictionary(grouping: codes) { RegionCode.province(of: $0) }
      .sorted { $0.key < $1.key }.map(\.value)
    return limit.to.flatMap { reference -> [FilingAddressee] in
      let parts: [[String]] =
        if case .designated = reference, provinces.count > 1 { provinces } else { [codes] }
      return parts.map {
        FilingAddressee(reference: reference, codes: $0, source: limit.source)
      }
    }.filter { !$0.means(issuer, index) }
  }

  private func means(_ party: Int, _ index: AlignmentIndex) -> Bool {
    guard let reference else { return true }
    return StatutoryLimits.means(
      [reference], party, index.directory, near: codes, source: source)
  }

  /// Whether a filing with somebody is one with this addressee.
  func isMeant(by to: String, _ index: AlignmentIndex) -> Bool {
    guard reference != nil else { return true }
    guard case .party(let key)? = PartyReference(to) else { return PartyReference(to) == reference }
    return index.directory.index(of: key).map { means($0, index) } ?? false
  }

  /// Whether the register does not say who holds the designation.
  func isUnknown(_ index: AlignmentIndex) -> Bool {
    guard case .designated(let words)? = reference else { return false }
    return index.directory.holders(of: words, near: codes, source: source).isEmpty
  }

  func name(_ index: AlignmentIndex) -> Bilingual {
    switch reference {
    case nil: return Bilingual(zh: "", en: "")
    case .party(let key):
      return index.directory.index(of: key).map { index.words.party($0) } ?? Bilingual(both: key)
    case .kind(let kind): return PartyKindWords.name(kind)
    case .role(let id): return Bilingual(both: "\(id)")
    case .designated(let words):
      let holders = index.directory.holders(of: words, near: codes, source: source)
      return holders.isEmpty ? Bilingual(both: words) : index.words.parties(holders)
    }
  }

  var discriminator: String {
    guard let reference else { return "" }
    return "/\(reference)/" + codes.joined(separator: " ")
  }
}
