/// The names of bookmarks that carry the ids of a document's elements into a Word file, so that a file
/// that was edited there still tells which clause is which. Word hides names that begin with a low line.
package enum WordBookmark {
  private static let prefix = "_gj_"

  package static func name(_ id: String) -> String { prefix + id }

  /// The id that a bookmark carries; nil for one of somebody else's.
  package static func id(_ name: String) -> String? {
    name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }
}
