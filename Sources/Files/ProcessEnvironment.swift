// `environ` is a global variable that C code may change. Nothing in this program calls setenv, and
// the one function that reads it copies at once.
@unsafe @preconcurrency internal import Glibc

/// The surroundings of the process, as values.
package enum ProcessEnvironment {
  /// The environment variables at this moment. Bytes that are not UTF-8 become U+FFFD; of two equal
  /// names the first counts, as in C.
  package static func current() -> [String: String] {
    var variables: [String: String] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let text = unsafe String(cString: entry)
      if let cut = text.firstIndex(of: "=") {
        let name = String(text[..<cut])
        if variables[name] == nil { variables[name] = String(text[text.index(after: cut)...]) }
      }
      unsafe next += 1
    }
    return variables
  }

  /// The absolute path of the current folder.
  package static func currentFolder() throws(FileFailure) -> String {
    guard let path = unsafe getcwd(nil, 0) else {
      throw FileFailure(systemError: errno, operation: "getcwd", path: ".")
    }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The processors that this process may use; at least one.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
