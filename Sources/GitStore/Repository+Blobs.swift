internal import CLibGit2

extension Repository {
  /// The bytes of blob `id`.
  ///
  /// The size is known, and held against `maxBytes`, before the content is loaded.
  /// - Throws: `.tooLarge`, `.missingObject`, `.wrongKind`, `.corrupt`.
  package func blob(_ id: ObjectID, maxBytes: Int) throws(GitFailure) -> [UInt8] {
    try withBlob(id, maxBytes: maxBytes) { (span: Span<UInt8>) throws(GitFailure) in
      unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
    }
  }

  /// Lends the bytes of blob `id` without copying them. Throws as `blob`.
  package func withBlob<Result>(
    _ id: ObjectID, maxBytes: Int, _ body: (Span<UInt8>) throws(GitFailure) -> Result
  ) throws(GitFailure) -> Result {
    let size = try blobSize(id)
    guard size <= maxBytes else {
      throw GitFailure(
        .tooLarge, operation: "read blob", subject: id.hex, detail: "\(size) > \(maxBytes) bytes")
    }
    let blob = try object(id, GIT_OBJECT_BLOB, "read blob")
    let count = Int(unsafe git_blob_rawsize(blob.pointer))
    let buffer = unsafe UnsafeRawBufferPointer(
      start: git_blob_rawcontent(blob.pointer), count: count)
    return try unsafe body(Span(_unsafeBytes: buffer))
  }

  /// The size of blob `id` in bytes, without loading it. Throws as `blob`, without `.tooLarge`.
  package func blobSize(_ id: ObjectID) throws(GitFailure) -> Int {
    let objects = try objectDatabase(id.hex)
    var size = 0
    var kind = GIT_OBJECT_INVALID
    var oid = id.oid
    let status = unsafe git_odb_read_header(&size, &kind, objects.pointer, &oid)
    if status < 0 { throw try explained(takeFailure(status, "read blob", id.hex)) }
    guard kind == GIT_OBJECT_BLOB else {
      let name = unsafe String(cString: git_object_type2string(kind))
      throw GitFailure(.wrongKind, operation: "read blob", subject: id.hex, detail: name)
    }
    return size
  }

  /// The id that `bytes` would have as a blob. Nothing is written and no filter is applied.
  package static func blobID(of bytes: [UInt8]) throws(GitFailure) -> ObjectID {
    try LibGit2.start()
    var oid = git_oid()
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe git_odb_hash(&oid, buffer.baseAddress, buffer.count, GIT_OBJECT_BLOB)
    }
    try check(status, "hash blob", "\(bytes.count) bytes")
    return ObjectID(oid)
  }
}
