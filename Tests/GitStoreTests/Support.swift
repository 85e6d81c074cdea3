import GitStore
import TestSupport

/// The libgit2 of this test process sees no file of the developer's: it looks where nothing is.
private let isolated: Bool = {
  do {
    try LibGit2.setSearchPath("/nonexistent/guiju-tests")
    return true
  } catch {
    return false
  }
}()

extension GitFixture {
  var gitEnvironment: GitEnvironment { GitEnvironment(environment) }

  /// Opens the repository in the fixture's environment, with `extra` added to it.
  func open(_ extra: [String: String] = [:], at folder: String? = nil) throws -> Repository {
    guard isolated else { throw GitFailure(.other, operation: "isolate", subject: "libgit2") }
    return try Repository(
      at: folder ?? path, environment: GitEnvironment(environment.merging(extra) { $1 }))
  }
}

/// The failure that `body` throws; nil where it does not throw one.
func failure(_ body: () throws -> Void) -> GitFailure? {
  do {
    try body()
    return nil
  } catch {
    return error as? GitFailure
  }
}

func hex(_ ids: [CommitInfo]) -> [String] { ids.map(\.id.hex) }
