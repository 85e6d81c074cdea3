package import Corpus
import Documents
import Model
import XMLTree

/// The registers of obligations and of sanctions on a day, their provisions resolved.
package struct DutyRegister: Sendable {
  let duties: [Coverage.Duty]
  let sanctions: [Coverage.Sanction]
  private let library: RegulationLibrary
  private let sanctionByKey: [String: Int]

  /// - Parameter resolver: of the day that is asked about.
  package init(_ registry: Registry, _ resolver: CitationResolver) {
    func provisions(_ row: RegistryRow, _ name: AttributeName) -> [Resolution] {
      (row.entry[name] ?? "").split(separator: " ").compactMap { LawReference(target: $0) }
        .map { resolver.resolve($0) }
    }
    library = resolver.library
    duties = registry.rows(.obligations, on: resolver.day).map { key, row in
      Coverage.Duty(row: row, key: key, provisions: provisions(row, .basis))
    }
    let sanctions = registry.rows(.sanctions, on: resolver.day).map { key, row in
      let least = row.entry[.min].flatMap { DecimalNumber($0) }
      let most = row.entry[.max].flatMap { DecimalNumber($0) }
      return Coverage.Sanction(
        row: row, key: key, violations: provisions(row, .violation),
        penalties: provisions(row, .penalty),
        range: least == nil && most == nil
          ? nil : FineRange(least: least, most: most, unit: row.entry[.unit] ?? ""),
        upper: row.entry[.upper])
    }
    self.sanctions = sanctions
    sanctionByKey = Dictionary(
      sanctions.indices.map { (sanctions[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The places of the duties that an item meets.
  /// - Parameter resolutions: those that the item's places are of.
  func duties(metBy item: Coverage.Item, _ resolutions: [Resolution]) -> [Int] {
    var cited = item.bases.map { resolutions[$0] }
    for key in item.violations {
      if let place = sanctionByKey[key] { cited += sanctions[place].violations }
    }
    guard !cited.isEmpty else { return [] }
    return duties.indices.filter { Meeting.meet(cited, duties[$0].provisions, library) }
  }

  /// Keys of the duties that some of the items of a procedure meet.
  package func duties(metBy items: [Coverage.Item], _ uses: LawUses) -> Set<String> {
    var keys: Set<String> = []
    for item in items {
      for place in duties(metBy: item, uses.resolutions) { keys.insert(duties[place].key) }
    }
    return keys
  }
}

extension Registry {
  /// The rows of a register that hold on a day, in the order of their files.
  func rows(_ kind: RegistryKind, on day: CivilDate) -> [(String, RegistryRow)] {
    (rows[kind] ?? [:]).map { ($0.key, $0.value) }
      .filter { $0.1.entry.isValid(on: day) }
      .sorted {
        ($0.1.origin.path, $0.1.origin.node) < ($1.1.origin.path, $1.1.origin.node)
      }
  }
}
