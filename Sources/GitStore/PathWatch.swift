/// Follows one path through many trees and reads no folder twice: along a history most of the folders
/// on the way to a file stay as they were.
package struct PathWatch: Sendable {
  package let path: String
  let parts: [[UInt8]]
  /// For each depth, what a folder that was read held under the next part of the path.
  var seen: [[ObjectID: Place?]]

  struct Place: Sendable {
    var mode: FileMode
    var id: ObjectID
  }

  package init(_ path: String) {
    self.path = path
    parts = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    seen = parts.map { _ in [:] }
  }
}
