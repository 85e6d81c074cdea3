internal import CLibGit2

/// An open git repository.
///
/// Belongs to one thread: it is neither copyable nor sendable. Opening is cheap, so each worker opens
/// its own from the `location`. Everything that comes out is a plain value and outlives it. Nothing
/// is written except by the functions of `Repository+Writing`.
@safe package struct Repository: ~Copyable {
  /// How to open the same repository again, on any thread.
  package let location: RepositoryLocation
  /// The root of the work tree without a final slash; nil for a bare repository.
  package let workTree: String?
  /// The git folder, of a linked work tree its own part of it; without a final slash.
  package let gitFolder: String
  /// The git folder that all work trees share.
  package let commonFolder: String
  /// Whether there is no work tree.
  package var isBare: Bool { workTree == nil }
  /// The commits at which a shallow clone was cut: their parents are named and not there. In the
  /// order of their ids; empty for a whole clone.
  package let shallowCommits: [ObjectID]
  /// Whether history was cut.
  package var isShallow: Bool { !shallowCommits.isEmpty }

  let handle: OpaquePointer
  let configuration: GitConfiguration
  let shallowSet: Set<ObjectID>

  /// Opens the repository that holds the folder `path`, looking upwards as git does.
  ///
  /// The git environment decides as it does for git: `GIT_DIR`, `GIT_WORK_TREE`, `GIT_INDEX_FILE`,
  /// `GIT_OBJECT_DIRECTORY`, `GIT_ALTERNATE_OBJECT_DIRECTORIES` (a hook's quarantine),
  /// `GIT_CEILING_DIRECTORIES`, `GIT_DISCOVERY_ACROSS_FILESYSTEM` and the configuration variables.
  /// - Throws: `.notRepository`, `.ownerNotTrusted`, `.unsupportedObjectFormat`,
  ///   `.unsupportedExtension`, `.badConfiguration`, `.corrupt`.
  package init(
    at path: String, environment: GitEnvironment
  ) throws(GitFailure) {
    try LibGit2.start()
    let start = GitFolderFile.realPath(path) ?? path
    try Self.checkText(start, operation: "open repository", code: .notRepository)
    let opened = try RepositoryOpener(start: start, environment: environment).open()
    self.location = RepositoryLocation(path: start, environment: environment)
    self.workTree = opened.workTree
    self.gitFolder = opened.gitFolder
    self.commonFolder = opened.commonFolder
    self.shallowCommits = opened.shallowCommits
    self.shallowSet = Set(opened.shallowCommits)
    self.configuration = opened.configuration
    unsafe self.handle = opened.handle
  }

  deinit {
    unsafe git_repository_free(handle)
  }

  /// Refuses text that C would cut short at a NUL byte.
  static func checkText(
    _ text: String, operation: String, code: GitFailure.Code
  ) throws(GitFailure) {
    if text.utf8.contains(0) {
      throw GitFailure(code, operation: operation, subject: text, detail: "NUL byte")
    }
  }
}
