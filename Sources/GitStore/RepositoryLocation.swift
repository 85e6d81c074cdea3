/// Where a repository is and in which environment it is opened: all that a worker needs to open its
/// own.
package struct RepositoryLocation: Hashable, Sendable {
  /// The folder where the search begins, absolute.
  package let path: String
  package let environment: GitEnvironment

  package init(path: String, environment: GitEnvironment) {
    self.path = path
    self.environment = environment
  }

  /// Opens the repository. See `Repository.init(at:environment:)`.
  package func open() throws(GitFailure) -> Repository {
    try Repository(at: path, environment: environment)
  }
}
