/// Whether ids are made of positions, by how they are written: sec_3__art_12, p-4, a1.2.
enum IDForm {
  /// Looks at some ids from all over the document.
  static func looksPositional(_ tree: DiffTree) -> Bool {
    let places = tree.nodes.indices.filter { tree.nodes[$0].id >= 0 }
    guard !places.isEmpty else { return false }
    let step = max(1, places.count / 32)
    let sample = stride(from: 0, to: places.count, by: step).compactMap { index in
      tree.idText(of: places[index])
    }
    return 2 * sample.count(where: isPositional) > sample.count
  }

  private static func isPositional(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    var end = bytes.count
    while end > 0, (48...57).contains(bytes[end - 1]) { end -= 1 }
    guard end < bytes.count, end > 0 else { return false }
    return [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(bytes[end - 1])
  }
}
