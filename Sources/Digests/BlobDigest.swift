internal import CLibCrypto

/// The name that git gives to the content of a file.
package enum BlobDigest {
  /// Forty hexadecimal digits; nil where OpenSSL is told not to offer SHA-1.
  package static func hex(of bytes: [UInt8]) -> String? {
    guard let context = unsafe EVP_MD_CTX_new() else { return nil }
    defer { unsafe EVP_MD_CTX_free(context) }
    let header = Array("blob \(bytes.count)\0".utf8)
    var digest = [UInt8](repeating: 0, count: 20)
    let isDone =
      unsafe EVP_DigestInit_ex(context, EVP_sha1(), nil) == 1
      && header.withUnsafeBufferPointer {
        unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1
      }
      && bytes.withUnsafeBufferPointer {
        unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1
      }
      && digest.withUnsafeMutableBufferPointer {
        unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil) == 1
      }
    guard isDone else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
