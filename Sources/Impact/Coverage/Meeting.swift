import Corpus

/// Whether provisions are about the same place of the same law.
enum Meeting {
  static func meet(
    _ left: [Resolution], _ right: [Resolution], _ library: RegulationLibrary
  ) -> Bool {
    left.contains { one in right.contains { meet(one, $0, library) } }
  }

  private static func meet(
    _ left: Resolution, _ right: Resolution, _ library: RegulationLibrary
  ) -> Bool {
    guard let key = left.key, key == right.key else { return false }
    let regulation = left.entry.map { library.entries[$0].regulation }
    let one = ProvisionSpan.of(left.reference.locator, in: regulation)
    let other = ProvisionSpan.of(right.reference.locator, in: regulation)
    return one.contains { span in other.contains { span.touches($0) } }
  }
}
