internal import CLibCrypto

/// Computes a SHA-256 digest piece by piece.
///
/// Owns its OpenSSL context and frees it. Not copyable, because two copies would share the context.
@safe package struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  /// A hasher that has seen no bytes.
  package init() throws(DigestFailure) {
    guard let context = unsafe EVP_MD_CTX_new() else {
      throw DigestFailure(operation: "EVP_MD_CTX_new")
    }
    guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      unsafe EVP_MD_CTX_free(context)
      throw DigestFailure(operation: "EVP_DigestInit_ex")
    }
    unsafe self.context = context
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  /// Adds the bytes of `span`.
  package mutating func update(_ span: Span<UInt8>) throws(DigestFailure) {
    let status = unsafe span.withUnsafeBufferPointer { buffer in
      unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
    guard status == 1 else { throw DigestFailure(operation: "EVP_DigestUpdate") }
  }

  /// Adds `bytes`.
  package mutating func update(_ bytes: [UInt8]) throws(DigestFailure) {
    try update(bytes.span)
  }

  /// The digest of all bytes added. Ends the hasher.
  package consuming func finalize() throws(DigestFailure) -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    let status = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
    }
    guard status == 1, let digest = SHA256Digest(bytes: bytes) else {
      throw DigestFailure(operation: "EVP_DigestFinal_ex")
    }
    return digest
  }
}
