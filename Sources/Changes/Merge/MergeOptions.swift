package import XMLTree

/// How a merge is to be written, and how its result is judged.
package struct MergeOptions: Sendable {
  /// How many characters a conflict marker has.
  package var markerSize = 7
  package var oursLabel = "ours"
  package var baseLabel = "base"
  package var theirsLabel = "theirs"
  package var limits = ParseLimits()
  /// Faults of a document beyond those that the merge looks for itself: schema and rules.
  package var faults: @Sendable ([UInt8]) -> [MergeFault]

  package init(faults: @escaping @Sendable ([UInt8]) -> [MergeFault] = { _ in [] }) {
    self.faults = faults
  }
}
