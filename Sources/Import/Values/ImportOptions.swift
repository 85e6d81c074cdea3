package import Model

/// What the user knows better than the text.
package struct ImportOptions: Sendable, Hashable {
  /// The effective date of this version.
  package var effective: CivilDate?
  /// The day whose text this is.
  package var versionDate: CivilDate?
  /// The title, where the text has none.
  package var title: String?
  /// The largest file that is read.
  package var maxBytes: Int

  package init(
    effective: CivilDate? = nil, versionDate: CivilDate? = nil, title: String? = nil,
    maxBytes: Int = 32 << 20
  ) {
    self.effective = effective
    self.versionDate = versionDate
    self.title = title
    self.maxBytes = maxBytes
  }
}
