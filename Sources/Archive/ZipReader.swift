internal import CLibZip

/// A zip archive in memory, read member by member and never further than its limits.
///
/// Owns the archive and a copy of its bytes. Not for several threads at once, hence not copyable.
@safe package struct ZipReader: ~Copyable {
  private let archive: OpaquePointer
  private let memory: UnsafeMutableRawPointer
  private let limits: ArchiveLimits

  /// Opens an archive.
  /// - Throws: `.notAnArchive`, `.tooLarge` where it has too many members, `.system`.
  package init(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveFailure) {
    if bytes.isEmpty { throw ArchiveFailure(.notAnArchive, detail: "empty") }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 16)
    unsafe bytes.withUnsafeBytes { raw in
      if let base = raw.baseAddress {
        unsafe memory.copyMemory(from: base, byteCount: raw.count)
      }
    }
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard
      let source = unsafe zip_source_buffer_create(memory, UInt64(bytes.count), 0, &error)
    else {
      unsafe memory.deallocate()
      throw ArchiveFailure(.system, detail: "zip_source_buffer_create")
    }
    guard let archive = unsafe zip_open_from_source(source, shim_zip_read_only(), &error) else {
      let detail = unsafe String(cString: zip_error_strerror(&error))
      unsafe zip_source_free(source)
      unsafe memory.deallocate()
      throw ArchiveFailure(.notAnArchive, detail: detail)
    }
    let count = unsafe zip_get_num_entries(archive, 0)
    guard count >= 0, count <= Int64(limits.maxMembers) else {
      unsafe zip_discard(archive)
      unsafe memory.deallocate()
      throw ArchiveFailure(.tooLarge, detail: "\(count) members")
    }
    unsafe self.archive = archive
    unsafe self.memory = memory
    self.limits = limits
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe memory.deallocate()
  }

  /// The names of all members, in the order of the archive.
  package var names: [String] {
    let count = unsafe UInt64(max(zip_get_num_entries(archive, 0), 0))
    return (0..<count).compactMap { index in
      guard let name = unsafe zip_get_name(archive, index, shim_zip_guess()) else { return nil }
      return unsafe String(cString: name)
    }
  }

  /// Whether a member of this name is there.
  package func contains(_ name: String) -> Bool {
    unsafe zip_name_locate(archive, name, 0) >= 0
  }

  /// The bytes of a member.
  ///
  /// The size that the archive states is held against the limits first, and what really comes out
  /// is held against them again, since the statement may be false.
  package func bytes(of name: String) throws(ArchiveFailure) -> [UInt8] {
    let index = unsafe zip_name_locate(archive, name, 0)
    guard index >= 0 else { throw ArchiveFailure(.noSuchMember, name: name) }
    var facts = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, UInt64(index), 0, &facts) == 0 else {
      throw ArchiveFailure(.notAnArchive, name: name, detail: message)
    }
    let size = unsafe Int(clamping: facts.size)
    let packed = unsafe max(Int(clamping: facts.comp_size), 1)
    if unsafe facts.encryption_method != 0 { throw ArchiveFailure(.encrypted, name: name) }
    guard size <= limits.maxMemberBytes else {
      throw ArchiveFailure(.tooLarge, name: name, detail: "\(size) bytes")
    }
    guard size < 1 << 20 || size / packed <= limits.maxRatio else {
      throw ArchiveFailure(.suspiciousRatio, name: name, detail: "\(packed) → \(size) bytes")
    }
    guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
      throw ArchiveFailure(.notAnArchive, name: name, detail: message)
    }
    defer { unsafe zip_fclose(file) }
    return try unsafe read(file, expecting: size, name: name)
  }

  private func read(
    _ file: OpaquePointer, expecting size: Int, name: String
  ) throws(ArchiveFailure) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
      }
      if got < 0 { throw ArchiveFailure(.notAnArchive, name: name, detail: "damaged member") }
      if got == 0 { break }
      guard result.count + got <= limits.maxMemberBytes, result.count + got <= size else {
        throw ArchiveFailure(.tooLarge, name: name, detail: "more bytes than stated")
      }
      result += chunk[..<got]
    }
    guard result.count == size else {
      throw ArchiveFailure(.notAnArchive, name: name, detail: "damaged member")
    }
    return result
  }

  private var message: String { unsafe String(cString: zip_strerror(archive)) }
}
