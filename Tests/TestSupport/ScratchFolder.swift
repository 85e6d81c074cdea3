import Files

/// A folder for one test, removed with everything in it when the value ends.
package final class ScratchFolder: Sendable {
  /// The absolute path with links followed.
  package let path: String

  package init() throws {
    path = try RealPath.resolve(Folders.createTemporary(prefix: "guiju-test-"))
  }

  deinit {
    try? Folders.removeTree(path)
  }

  /// The absolute path of `relative` in the folder.
  package func path(_ relative: String) -> String { path + "/" + relative }

  /// Writes `text`, with the folders above it, and gives the absolute path.
  @discardableResult
  package func write(_ relative: String, _ text: String) throws -> String {
    try write(relative, bytes: Array(text.utf8))
  }

  /// Writes `bytes`, with the folders above it, and gives the absolute path.
  @discardableResult
  package func write(_ relative: String, bytes: [UInt8]) throws -> String {
    let target = path(relative)
    try Folders.create(PathText.parent(of: target))
    try AtomicWriter.write(bytes, to: target, within: path)
    return target
  }

  /// The text of a file in the folder.
  package func read(_ relative: String) throws -> String {
    String(decoding: try FileReader.readFile(path(relative), maxBytes: 1 << 28), as: UTF8.self)
  }
}
