/// One level of a provision with its numbers: 第三、四、五条, 第（一）至（三）项.
struct ProvisionComponent: Sendable {
  /// One number or range.
  struct Entry: Sendable {
    var first: ProvisionNumber
    var last: ProvisionNumber?
  }

  let level: ProvisionLevel
  var first: Entry
  /// The numbers behind the first, which few have.
  var more: [Entry]
  /// Whether 第 stands before it.
  let hasOrdinal: Bool
  /// The unit behind it.
  var end: Int

  /// Whether it is one number and no range.
  var isSingle: Bool { more.isEmpty && first.last == nil }

  /// The entry that it ends with.
  var last: Entry {
    get { more.last ?? first }
    set {
      if more.isEmpty { first = newValue } else { more[more.count - 1] = newValue }
    }
  }
}
