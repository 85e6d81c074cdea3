/// A glob over repository paths: `*` within one folder, `**` across folders, `?` one character; a plain
/// folder covers what lies in it.
package struct PathPattern: Sendable, Hashable {
  private let parts: [Substring]

  package init(_ pattern: some StringProtocol) {
    var text = Substring(pattern)
    while text.hasPrefix("./") { text = text.dropFirst(2) }
    while text.hasSuffix("/") { text = text.dropLast() }
    parts = text.split(separator: "/")
  }

  package func matches(_ path: String) -> Bool {
    Self.match(parts[...], path.split(separator: "/")[...])
  }

  private static func match(_ pattern: ArraySlice<Substring>, _ path: ArraySlice<Substring>)
    -> Bool
  {
    // Patterns are a few parts long; the recursion is bounded by them.
    guard let first = pattern.first else { return true }
    if first == "**" {
      if pattern.count == 1 { return true }
      return path.indices.contains { match(pattern.dropFirst(), path[$0...]) }
    }
    guard let name = path.first, matchName(Array(first), Array(name)) else { return false }
    return match(pattern.dropFirst(), path.dropFirst())
  }

  private static func matchName(_ pattern: [Character], _ name: [Character]) -> Bool {
    var p = 0
    var n = 0
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == "*" {
        star = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
        p += 1
        n += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        p = last.pattern + 1
        n = last.name + 1
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == "*" { p += 1 }
    return p == pattern.count
  }
}
