/// Paths as text, without asking the file system.
package enum PathText {
  /// Everything before the last component: `.` for a bare name, `/` for what lies in the root.
  package static func parent(of path: String) -> String {
    var bytes = Array(path.utf8)[...]
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    guard let cut = bytes.lastIndex(of: slash) else { return "." }
    return cut == 0 ? "/" : String(decoding: bytes[..<cut], as: UTF8.self)
  }

  /// The last component.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// `path` without `.`, empty components and `..` where something stands before it.
  package static func normalised(_ path: String) -> String {
    let isAbsolute = path.utf8.first == slash
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : (joined.isEmpty ? "." : joined)
  }

  private static let slash = UInt8(ascii: "/")
}
