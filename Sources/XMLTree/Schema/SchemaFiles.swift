internal import CLibXML2
internal import Synchronization

/// The files of the schemas that are being compiled, by a scheme of our own:
/// `guiju-schema:/<compilation>/<name>`.
///
/// libxml2 has one external entity loader a process. Carrying the compilation in the address
/// lets many threads compile at once without a loader for each.
final class SchemaFiles: Sendable {
  static let shared = SchemaFiles()
  static let scheme = "guiju-schema:/"

  private struct State {
    var next = 0
    var files: [Int: [String: [UInt8]]] = [:]
  }

  private let state = Mutex(State())

  /// Serves `files` while `body` runs; gives it the address that they lie under.
  func serving<R>(_ files: [String: [UInt8]], _ body: (String) -> R) -> R {
    let number = state.withLock { state in
      state.next += 1
      state.files[state.next] = files
      return state.next
    }
    defer { state.withLock { state in state.files[number] = nil } }
    return body("\(Self.scheme)\(number)/")
  }

  /// The file at an address, or nil for anything that is not being served.
  func file(at address: String) -> [UInt8]? {
    guard address.hasPrefix(Self.scheme) else { return nil }
    let rest = address.dropFirst(Self.scheme.count)
    guard let slash = rest.firstIndex(of: "/"), let number = Int(rest[..<slash]) else {
      return nil
    }
    let name = String(rest[rest.index(after: slash)...])
    return state.withLock { $0.files[number]?[name] }
  }
}

/// libxml2's only way to a second file: gives what ``SchemaFiles`` serves and refuses the rest, so
/// that nothing is read from the network or the file system.
let loadSchemaFile: xmlExternalEntityLoader = { address, _, context in
  guard let address = unsafe address else { return nil }
  guard let bytes = unsafe SchemaFiles.shared.file(at: String(cString: address)) else {
    return nil
  }
  // The buffer is a copy that the input owns, and so does the parser context own the input.
  let buffer = unsafe bytes.withUnsafeBytes { raw in
    unsafe xmlParserInputBufferCreateMem(
      raw.baseAddress?.assumingMemoryBound(to: CChar.self),
      CInt(truncatingIfNeeded: raw.count), XML_CHAR_ENCODING_NONE)
  }
  guard let buffer = unsafe buffer else { return nil }
  guard let input = unsafe xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
    unsafe xmlFreeParserInputBuffer(buffer)
    return nil
  }
  // Relative names in the file are resolved against this; the input frees it.
  unsafe input.pointee.filename = UnsafePointer(
    UnsafeMutableRawPointer(xmlCharStrdup(address))?.assumingMemoryBound(to: CChar.self))
  return unsafe input
}
