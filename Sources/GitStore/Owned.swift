internal import CLibGit2

/// One libgit2 object, freed when the value ends.
@safe struct Owned: ~Copyable {
  let pointer: OpaquePointer
  private let free: @convention(c) (OpaquePointer?) -> Void

  /// Takes over what `make` gives.
  init(
    _ operation: String, _ subject: String, free: @escaping @convention(c) (OpaquePointer?) -> Void,
    _ make: (inout OpaquePointer?) -> Int32
  ) throws(GitFailure) {
    var made: OpaquePointer?
    let status = unsafe make(&made)
    try check(status, operation, subject)
    guard let made = unsafe made else {
      throw GitFailure(.other, operation: operation, subject: subject, detail: "nothing returned")
    }
    unsafe self.pointer = made
    unsafe self.free = free
  }

  deinit {
    unsafe free(pointer)
  }

  /// Gives the object up; the caller frees it.
  consuming func release() -> OpaquePointer {
    let released = unsafe pointer
    discard self
    return unsafe released
  }
}
