/// The names of bookmarks that carry the ids of a document's elements, so that a file that was edited
/// in Word still tells which clause is which. Word hides names that begin with a low line.
package enum WordNames {
  private static let prefix = "_gj_"

  package static func bookmark(_ id: String) -> String { prefix + id }

  /// The id that a bookmark carries; nil for one of somebody else's.
  package static func id(_ bookmark: String) -> String? {
    bookmark.hasPrefix(prefix) ? String(bookmark.dropFirst(prefix.count)) : nil
  }
}
