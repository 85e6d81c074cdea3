internal import CLibZip

/// Writes a zip archive into memory. The same members give the same bytes on every run.
package enum ZipWriter {
  /// One file of the archive.
  package struct Member: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The archive of the members, in their order, each dated 1980-01-01.
  /// - Throws: `.system` where memory runs out or two members have one name.
  package static func archive(_ members: [Member]) throws(ArchiveFailure) -> [UInt8] {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw ArchiveFailure(.system, detail: "zip_source_buffer_create")
    }
    // One reference for the archive, which closing gives up, and one for reading it back.
    unsafe zip_source_keep(source)
    defer { unsafe zip_source_free(source) }
    guard let archive = unsafe zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error)
    else {
      unsafe zip_source_free(source)
      throw ArchiveFailure(.system, detail: "zip_open_from_source")
    }
    var memories: [UnsafeMutableRawPointer] = unsafe []
    defer { unsafe memories.forEach { unsafe $0.deallocate() } }
    for member in members {
      let memory = UnsafeMutableRawPointer.allocate(
        byteCount: max(member.bytes.count, 1), alignment: 16)
      unsafe memories.append(memory)
      unsafe member.bytes.withUnsafeBytes { raw in
        if let base = raw.baseAddress {
          unsafe memory.copyMemory(from: base, byteCount: raw.count)
        }
      }
      guard unsafe add(member, memory, to: archive) else {
        unsafe zip_discard(archive)
        throw ArchiveFailure(.system, name: member.name, detail: "zip_file_add")
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      unsafe zip_discard(archive)
      throw ArchiveFailure(.system, detail: "zip_close")
    }
    return try unsafe bytes(of: source)
  }

  private static func add(
    _ member: Member, _ memory: UnsafeMutableRawPointer, to archive: OpaquePointer
  ) -> Bool {
    guard
      let data = unsafe zip_source_buffer(archive, memory, UInt64(member.bytes.count), 0)
    else { return false }
    let index = unsafe zip_file_add(archive, member.name, data, shim_zip_utf8())
    guard index >= 0 else {
      unsafe zip_source_free(data)
      return false
    }
    // 1980-01-01 00:00, the first moment that the format knows: no clock in the bytes.
    return unsafe zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
  }

  private static func bytes(of source: OpaquePointer) throws(ArchiveFailure) -> [UInt8] {
    var facts = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &facts) == 0, unsafe zip_source_open(source) == 0 else {
      throw ArchiveFailure(.system, detail: "zip_source_open")
    }
    defer { unsafe zip_source_close(source) }
    var result = [UInt8](repeating: 0, count: unsafe Int(clamping: facts.size))
    let got = unsafe result.withUnsafeMutableBytes { buffer in
      unsafe zip_source_read(source, buffer.baseAddress, UInt64(buffer.count))
    }
    guard got == Int64(result.count) else {
      throw ArchiveFailure(.system, detail: "zip_source_read")
    }
    return result
  }
}
