internal import CLibGit2

/// A signature in libgit2's memory, freed when the value ends.
@safe struct OwnedSignature: ~Copyable {
  let pointer: UnsafeMutablePointer<git_signature>

  init(_ signature: Signature) throws(GitFailure) {
    var made: UnsafeMutablePointer<git_signature>?
    let status = unsafe git_signature_new(
      &made, signature.name, signature.email, signature.time, Int32(signature.offsetMinutes))
    try check(status, "write commit", signature.name)
    guard let made = unsafe made else {
      throw GitFailure(.invalidIdentity, operation: "write commit", subject: signature.name)
    }
    unsafe self.pointer = made
  }

  deinit {
    unsafe git_signature_free(pointer)
  }
}
