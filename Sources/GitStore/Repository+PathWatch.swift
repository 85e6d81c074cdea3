internal import CLibGit2

extension Repository {
  /// The file that stands at the watched path in the tree `root`; nil where there is none, or a folder,
  /// a link or a submodule.
  /// - Throws: `.missingObject`, `.corrupt`.
  package func file(
    at watch: inout PathWatch, inTree root: ObjectID
  ) throws(GitFailure) -> ObjectID? {
    var current = root
    for depth in watch.parts.indices {
      let place: PathWatch.Place?
      if let known = watch.seen[depth][current] {
        place = known
      } else {
        place = try entry(named: watch.parts[depth], inTree: current)
        watch.seen[depth][current] = .some(place)
      }
      guard let place else { return nil }
      let isLast = depth == watch.parts.count - 1
      if isLast {
        return place.mode == .regular || place.mode == .executable ? place.id : nil
      }
      guard place.mode == .folder else { return nil }
      current = place.id
    }
    return nil
  }

  private func entry(
    named name: [UInt8], inTree id: ObjectID
  ) throws(GitFailure) -> PathWatch.Place? {
    let tree = try object(id, GIT_OBJECT_TREE, "read tree")
    let text = name.map { CChar(bitPattern: $0) } + [0]
    guard let entry = unsafe git_tree_entry_byname(tree.pointer, text),
      let oid = unsafe git_tree_entry_id(entry),
      let mode = FileMode(bits: UInt32(unsafe git_tree_entry_filemode_raw(entry).rawValue))
    else { return nil }
    return PathWatch.Place(mode: mode, id: ObjectID(unsafe oid.pointee))
  }
}
