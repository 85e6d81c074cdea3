/// The environment variables that git itself obeys, as a value.
///
/// Every opening takes one, so a hook's environment can be tried without changing the process.
/// Relative paths in it are relative to the folder that is opened, as with `git -C`.
package struct GitEnvironment: Hashable, Sendable {
  /// Every variable; those that git does not know are ignored.
  package let variables: [String: String]

  package init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// The value of `name`; nil where it is unset or empty, which git treats alike for paths.
  subscript(name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// Whether `name` is set to one of git's words for true.
  func isTrue(_ name: String) -> Bool {
    guard let value = variables[name]?.lowercased() else { return false }
    return ["1", "true", "yes", "on"].contains(value)
  }

  /// The value of `name` as an absolute path.
  func path(_ name: String, relativeTo folder: String) -> String? {
    self[name].map { Self.absolute($0, relativeTo: folder) }
  }

  /// `GIT_ALTERNATE_OBJECT_DIRECTORIES`: parted by colons, an entry in double quotes is C-quoted.
  func alternates(relativeTo folder: String) -> [String] {
    guard let list = self["GIT_ALTERNATE_OBJECT_DIRECTORIES"] else { return [] }
    return Self.splitPathList(list).map { Self.absolute($0, relativeTo: folder) }
  }

  static func absolute(_ path: String, relativeTo folder: String) -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    return folder + (folder.utf8.last == UInt8(ascii: "/") ? "" : "/") + path
  }

  private static func splitPathList(_ list: String) -> [String] {
    var paths: [String] = []
    var current: [UInt8] = []
    var bytes = Array(list.utf8)[...]
    var isQuoted = false
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "\""), current.isEmpty, !isQuoted {
        isQuoted = true
      } else if byte == UInt8(ascii: "\""), isQuoted {
        isQuoted = false
      } else if byte == UInt8(ascii: "\\"), isQuoted {
        current.append(unescape(&bytes))
      } else if byte == UInt8(ascii: ":"), !isQuoted {
        if !current.isEmpty { paths.append(String(decoding: current, as: UTF8.self)) }
        current = []
      } else {
        current.append(byte)
      }
    }
    if !current.isEmpty { paths.append(String(decoding: current, as: UTF8.self)) }
    return paths
  }

  /// What a backslash in git's quoting stands for: a letter, or three octal digits.
  private static func unescape(_ bytes: inout ArraySlice<UInt8>) -> UInt8 {
    guard let byte = bytes.popFirst() else { return UInt8(ascii: "\\") }
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      var value = byte - UInt8(ascii: "0")
      for _ in 0..<2 {
        guard let digit = bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit)
        else { return value }
        value = value << 3 | (digit - UInt8(ascii: "0"))
        bytes.removeFirst()
      }
      return value
    default: return byte
    }
  }

  /// The settings that the environment itself carries, in the order in which git applies them:
  /// `GIT_CONFIG_PARAMETERS` (what `git -c` passes on), then `GIT_CONFIG_COUNT` and its pairs.
  func settings() throws(GitFailure) -> [(key: String, value: String)] {
    var settings: [(key: String, value: String)] = []
    if let parameters = self["GIT_CONFIG_PARAMETERS"] {
      settings += try Self.parse(parameters: parameters)
    }
    guard let text = self["GIT_CONFIG_COUNT"] else { return settings }
    guard let count = Int(text), (0...10_000).contains(count) else {
      throw Self.failure("GIT_CONFIG_COUNT", text)
    }
    for index in 0..<count {
      guard let key = variables["GIT_CONFIG_KEY_\(index)"],
        let value = variables["GIT_CONFIG_VALUE_\(index)"]
      else { throw Self.failure("GIT_CONFIG_KEY_\(index), GIT_CONFIG_VALUE_\(index)", "unset") }
      settings.append((Self.canonical(key), value))
    }
    return settings
  }

  /// Section and last name of a key in lower case; the part between keeps its case.
  static func canonical(_ key: String) -> String {
    guard let first = key.firstIndex(of: "."), let last = key.lastIndex(of: ".") else {
      return key.lowercased()
    }
    return key[..<first].lowercased() + key[first..<last] + key[last...].lowercased()
  }

  /// `'key'='value' 'key'` in shell quotes, and the older `'key=value'`.
  private static func parse(
    parameters: String
  ) throws(GitFailure) -> [(key: String, value: String)] {
    var settings: [(key: String, value: String)] = []
    var bytes = Array(parameters.utf8)[...]
    func word() throws(GitFailure) -> String {
      guard bytes.popFirst() == UInt8(ascii: "'") else {
        throw failure("GIT_CONFIG_PARAMETERS", parameters)
      }
      var text: [UInt8] = []
      while let byte = bytes.popFirst() {
        if byte != UInt8(ascii: "'") {
          text.append(byte)
        } else if bytes.starts(with: Array("\\''".utf8)) || bytes.starts(with: Array("\\!'".utf8)) {
          // The shell's way to write a quote within quotes: close, escaped character, open.
          text.append(bytes[bytes.startIndex + 1])
          bytes.removeFirst(3)
        } else {
          return String(decoding: text, as: UTF8.self)
        }
      }
      throw failure("GIT_CONFIG_PARAMETERS", parameters)
    }
    while let byte = bytes.first {
      if byte == UInt8(ascii: " ") {
        bytes.removeFirst()
        continue
      }
      let key = try word()
      if bytes.first == UInt8(ascii: "=") {
        bytes.removeFirst()
        let hasValue = bytes.first == UInt8(ascii: "'")
        settings.append((canonical(key), hasValue ? try word() : "true"))
      } else if let cut = key.firstIndex(of: "=") {
        settings.append((canonical(String(key[..<cut])), String(key[key.index(after: cut)...])))
      } else {
        settings.append((canonical(key), "true"))
      }
    }
    return settings
  }

  private static func failure(_ name: String, _ value: String) -> GitFailure {
    GitFailure(.badConfiguration, operation: "read environment", subject: name, detail: value)
  }
}
