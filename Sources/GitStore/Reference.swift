/// A branch or tag and the commit that it names.
package struct Reference: Hashable, Sendable {
  /// Without `refs/heads/` or `refs/tags/`.
  package let name: String
  /// The commit; of an annotated tag the one behind it.
  package let commit: ObjectID

  package init(name: String, commit: ObjectID) {
    self.name = name
    self.commit = commit
  }
}
