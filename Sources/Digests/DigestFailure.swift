/// Why a digest could not be computed.
///
/// With a sound OpenSSL this does not happen: it means that the library ran out of memory or that
/// its configuration forbids SHA-256.
package struct DigestFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The OpenSSL function that refused.
  package let operation: String

  package init(operation: String) {
    self.operation = operation
  }

  package var description: String { "SHA-256: \(operation) failed" }
}
