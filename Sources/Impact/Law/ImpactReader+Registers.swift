import Corpus
import Documents
import Import
import Model

extension ImpactReader {
  /// Attributes of rows, and of their 法定称谓, that name provisions of law.
  private static let attributes: [AttributeName] = [
    .basis, .violation, .order, .penalty, .statute, .target,
  ]

  /// Rows in force on the day whose provisions change; of two versions, those of the old one.
  func registers(_ comparison: RegulationComparison?) -> [LawImpact.RegisterRow] {
    var found: [LawImpact.RegisterRow] = []
    for kind in RegistryKind.allCases {
      let rows = corpus.registry.rows[kind] ?? [:]
      for (key, row) in rows.sorted(by: { $0.value.origin.node < $1.value.origin.node })
      where row.entry.isValid(on: corpus.asOf) {
        found += Self.attributes.flatMap { attribute in
          targets(row.entry[attribute], comparison).map { law, provision in
            LawImpact.RegisterRow(
              register: kind, key: key, row: row, attribute: attribute.text, provision: provision,
              law: law)
          }
        }
      }
    }
    return found
  }

  private func targets(
    _ list: String?, _ comparison: RegulationComparison?
  ) -> [(law: String, provision: LawImpact.Provision)] {
    (list ?? "").split(separator: " ").compactMap { target in
      guard let reference = LawReference(target: target) else { return nil }
      let resolution = uses.resolver.resolve(reference)
      guard isMeant(resolution), let law = resolution.key else { return nil }
      var provision = LawImpact.Provision(
        printed: resolution.printedLocator(in: library), target: String(target),
        successors: resolution.repeal?.successors ?? resolution.supersession?.successors ?? [])
      if let comparison {
        // A row without a version means the law in force on the day.
        guard let entry = resolution.entry,
          library.entries[entry].regulation.facts.version == comparison.old.facts.version,
          let change = VersionChange.of(reference.locator, in: comparison),
          change.change != .same
        else { return nil }
        provision.change = change.change
        provision.now = change.now
      }
      return (law, provision)
    }
  }
}
