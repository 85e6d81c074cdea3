/// Paths of a corpus that lies somewhere in a repository.
package enum RepositoryPath {
  /// A path of the corpus, from the root of the repository.
  ///
  /// - Parameter prefix: where the corpus lies; empty for the root.
  package static func full(_ path: String, under prefix: String) -> String {
    prefix.isEmpty ? path : prefix + "/" + path
  }

  /// A path from the root of the repository, as one of the corpus; nil for what lies outside.
  package static func relative(_ path: String, to prefix: String) -> String? {
    guard !prefix.isEmpty else { return path }
    return path.hasPrefix(prefix + "/") ? String(path.dropFirst(prefix.count + 1)) : nil
  }
}
