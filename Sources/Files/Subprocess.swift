internal import Glibc

/// Another program, run to its end.
package enum Subprocess {
  /// - Parameters:
  ///   - arguments: the program's name or path first.
  ///   - folder: where it runs.
  /// - Returns: its exit status, with 128 and the number of the signal where one ended it; nil where it
  ///   could not be started. What it prints is thrown away.
  package static func run(
    _ arguments: [String], environment: [String: String], folder: String
  ) -> Int32? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for number in 0...2 as ClosedRange<Int32> {
      unsafe posix_spawn_file_actions_addopen(
        &actions, number, "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    // `env -C` sets the folder: the call for it is not in every C library.
    var words = unsafe (["env", "-C", folder] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var pairs = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe pairs.forEach { unsafe free($0) } }
    var identifier = pid_t()
    guard unsafe posix_spawn(&identifier, "/usr/bin/env", &actions, nil, &words, &pairs) == 0 else {
      return nil
    }
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
