internal import Glibc

/// Text in other encodings to UTF-8, through the system's iconv.
package enum TextConversion {
  /// The bytes as UTF-8.
  ///
  /// - Parameter encoding: a name that iconv knows: `GB18030`, `UTF-16`.
  /// - Throws: `.badText` with the offset of the first byte that is not of this encoding;
  ///   `.system` where the encoding is not known.
  package static func utf8(
    from bytes: [UInt8], encoding: String
  ) throws(ArchiveFailure) -> [UInt8] {
    // iconv_open answers with the pointer −1, which no handle has.
    guard let handle = unsafe iconv_open("UTF-8", encoding),
      UInt(bitPattern: handle) != UInt.max
    else { throw ArchiveFailure(.system, name: encoding, detail: "iconv_open") }
    defer { _ = unsafe iconv_close(handle) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No character of these encodings takes more than two bytes for each of its own.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return unsafe iconv(handle, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard status != .max, inputLeft == 0 else {
      throw ArchiveFailure(
        .badText, name: encoding, detail: "offset \(bytes.count - inputLeft)")
    }
    return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
  }
}
