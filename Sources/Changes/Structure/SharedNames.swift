import XMLTree

/// The numbers of names and ids that two trees share.
struct SharedNames {
  private(set) var names: [XMLName] = []
  private var numbers: [XMLName: Int32] = [:]
  private var ids: [UInt64: Int32] = [:]

  mutating func number(of name: XMLName) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(truncatingIfNeeded: names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  /// The number of an id by its hash.
  mutating func id(_ hash: UInt64) -> Int32 {
    if let number = ids[hash] { return number }
    let number = Int32(truncatingIfNeeded: ids.count)
    ids[hash] = number
    return number
  }

  var idCount: Int { ids.count }

  mutating func reserve(_ count: Int) { ids.reserveCapacity(count) }
}
