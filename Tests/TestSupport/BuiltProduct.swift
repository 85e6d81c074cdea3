import Files
import Foundation

/// The absolute path of the executable `name` that was built together with the running tests.
package func builtProduct(_ name: String) throws -> String {
  // The test bundle is the running program, or is named in its arguments by the test helper.
  let candidates = [Bundle.main.executablePath].compactMap { $0 } + CommandLine.arguments
  for candidate in candidates where candidate.contains("/") {
    let path = PathText.parent(of: candidate) + "/" + name
    if FileManager.default.isExecutableFile(atPath: path) { return try RealPath.resolve(path) }
  }
  throw MissingProduct(name: name, searched: candidates)
}

/// The executable does not stand beside the tests.
package struct MissingProduct: Error, Sendable {
  package let name: String
  package let searched: [String]
}
