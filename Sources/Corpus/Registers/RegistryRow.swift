package import Documents
package import XMLTree

/// A row of a registry and the file it stands in.
package struct RegistryRow: Sendable {
  package var entry: RegistryEntry
  package var origin: EntryOrigin

  package init(entry: RegistryEntry, origin: EntryOrigin) {
    self.entry = entry
    self.origin = origin
  }
}

/// Where a row stands: the path of its file, and the element.
package struct EntryOrigin: Sendable, Hashable {
  package var path: String
  package var node: NodeIndex

  package init(path: String, node: NodeIndex) {
    self.path = path
    self.node = node
  }
}
