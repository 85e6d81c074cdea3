internal import CLibGit2

extension Repository {
  /// Every file of `commit`, folders entered, in the order of the path bytes.
  ///
  /// `prefix` limits the listing to a folder (or to one file), without a final slash. A prefix that
  /// is not there gives an empty listing.
  /// - Throws: `.missingObject`, `.corrupt`, `.wrongKind`.
  package func files(
    in commit: ObjectID, under prefix: String = ""
  ) throws(GitFailure) -> [TreeEntry] {
    var pending: [(path: [UInt8], id: ObjectID)] = []
    var found: [TreeEntry] = []
    if prefix.isEmpty {
      pending = [([], try tree(of: commit))]
    } else {
      guard let entry = try entryIfPresent(at: prefix, in: commit) else { return [] }
      if entry.mode != .folder { return [entry] }
      pending = [(Array(entry.path.utf8), entry.id)]
    }
    // A stack, not recursion: the depth of a tree is the committer's choice.
    while let folder = pending.popLast() {
      for (name, mode, id) in try entries(ofTree: folder.id) {
        let path = folder.path.isEmpty ? name : folder.path + [UInt8(ascii: "/")] + name
        if mode == .folder {
          pending.append((path, id))
        } else {
          let text = String(validating: path, as: UTF8.self)
          found.append(
            TreeEntry(
              path: text ?? String(decoding: path, as: UTF8.self), mode: mode, id: id,
              isValidUTF8: text != nil))
        }
      }
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The entry at `path` in `commit`, a folder or a file.
  /// - Throws: `.pathNotFound`, `.missingObject`, `.corrupt`.
  package func entry(at path: String, in commit: ObjectID) throws(GitFailure) -> TreeEntry {
    guard let entry = try entryIfPresent(at: path, in: commit) else {
      throw GitFailure(.pathNotFound, operation: "find path", subject: path, detail: commit.hex)
    }
    return entry
  }

  /// The entry at `path` in `commit`; nil where there is none.
  package func entryIfPresent(
    at path: String, in commit: ObjectID
  ) throws(GitFailure) -> TreeEntry? {
    try Self.checkText(path, operation: "find path", code: .invalidPath)
    var current = TreeEntry(
      path: "", mode: .folder, id: try tree(of: commit), isValidUTF8: true)
    for part in path.split(separator: "/") {
      guard current.mode == .folder else { return nil }
      let match = try entries(ofTree: current.id).first { $0.name.elementsEqual(part.utf8) }
      guard let match else { return nil }
      current = TreeEntry(
        path: (current.path.isEmpty ? "" : current.path + "/") + part, mode: match.mode,
        id: match.id, isValidUTF8: true)
    }
    return current
  }

  /// The root tree of `commit`.
  package func tree(of commit: ObjectID) throws(GitFailure) -> ObjectID {
    let object = try object(commit, GIT_OBJECT_COMMIT, "read commit")
    guard let id = unsafe git_commit_tree_id(object.pointer) else {
      throw GitFailure(.corrupt, operation: "read commit", subject: commit.hex)
    }
    return ObjectID(unsafe id.pointee)
  }

  private func entries(
    ofTree id: ObjectID
  ) throws(GitFailure) -> [(name: [UInt8], mode: FileMode, id: ObjectID)] {
    let tree = try object(id, GIT_OBJECT_TREE, "read tree")
    var entries: [(name: [UInt8], mode: FileMode, id: ObjectID)] = []
    let count = unsafe git_tree_entrycount(tree.pointer)
    entries.reserveCapacity(count)
    for index in 0..<count {
      guard let entry = unsafe git_tree_entry_byindex(tree.pointer, index),
        let name = unsafe git_tree_entry_name(entry), let oid = unsafe git_tree_entry_id(entry)
      else { throw GitFailure(.corrupt, operation: "read tree", subject: id.hex) }
      let bits = UInt32(unsafe git_tree_entry_filemode_raw(entry).rawValue)
      guard let mode = FileMode(bits: bits) else {
        throw GitFailure(
          .corrupt, operation: "read tree", subject: id.hex,
          detail: "file mode " + String(bits, radix: 8))
      }
      entries.append((unsafe Self.bytes(of: name), mode, ObjectID(unsafe oid.pointee)))
    }
    return entries
  }

  /// The bytes of a C string.
  static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = unsafe text
    while unsafe next.pointee != 0 {
      bytes.append(UInt8(bitPattern: unsafe next.pointee))
      unsafe next += 1
    }
    return bytes
  }
}
