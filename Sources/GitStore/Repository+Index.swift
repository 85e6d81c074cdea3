internal import CLibGit2

extension Repository {
  /// The entries of the index in the order of path bytes and stage. Empty where there is no index.
  /// - Throws: `.corrupt` for an index that is damaged or in a form unknown to libgit2.
  package func indexEntries() throws(GitFailure) -> [IndexEntry] {
    let index = try openIndex()
    var entries: [IndexEntry] = []
    let count = unsafe git_index_entrycount(index.pointer)
    for position in 0..<count {
      guard let entry = unsafe git_index_get_byindex(index.pointer, position),
        let path = unsafe entry.pointee.path,
        let mode = FileMode(bits: unsafe entry.pointee.mode),
        let stage = IndexEntry.Stage(rawValue: Int(unsafe git_index_entry_stage(entry)))
      else { throw GitFailure(.corrupt, operation: "read index", subject: gitFolder) }
      let bytes = unsafe Self.bytes(of: path)
      let text = String(validating: bytes, as: UTF8.self)
      entries.append(
        IndexEntry(
          path: text ?? String(decoding: bytes, as: UTF8.self), mode: mode,
          id: ObjectID(unsafe entry.pointee.id), stage: stage, isValidUTF8: text != nil))
    }
    return entries
  }

  /// The repository's index, read again from the disk where it has changed there.
  func openIndex() throws(GitFailure) -> Owned {
    let index = unsafe try Owned("read index", gitFolder, free: { unsafe git_index_free($0) }) {
      unsafe git_repository_index(&$0, handle)
    }
    try check(unsafe git_index_read(index.pointer, 0), "read index", gitFolder)
    return index
  }
}
