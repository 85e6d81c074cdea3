extension [UInt8] {
  /// Appends a copy of lent bytes in one move.
  package mutating func append(copying bytes: Span<UInt8>) {
    // The buffer is read during the call only.
    unsafe bytes.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
  }
}
