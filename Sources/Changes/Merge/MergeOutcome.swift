package import Model

/// What came of a merge.
package struct MergeOutcome: Sendable {
  /// The merged document; with conflict markers where it is not clean.
  package var bytes: [UInt8]
  /// In the order of the file; empty for a clean result.
  package var conflicts: [MergeConflict]
  /// Why no clause could be merged by itself and the whole of each version stands between markers.
  package var wholeFile: Bilingual?

  package var isClean: Bool { conflicts.isEmpty && wholeFile == nil }

  package init(bytes: [UInt8], conflicts: [MergeConflict], wholeFile: Bilingual?) {
    self.bytes = bytes
    self.conflicts = conflicts
    self.wholeFile = wholeFile
  }
}
