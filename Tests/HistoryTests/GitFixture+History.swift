import GitStore
import TestSupport

extension GitFixture {
  var location: RepositoryLocation {
    RepositoryLocation(path: path, environment: GitEnvironment(environment))
  }

  /// A shallow clone with the newest `depth` commits.
  static func clone(of origin: GitFixture, depth: Int) throws -> GitFixture {
    let clone = try GitFixture(scratch: ScratchFolder(), name: "clone")
    try origin.git(["clone", "-q", "--depth", "\(depth)", "file://" + origin.path, clone.path])
    return clone
  }
}
