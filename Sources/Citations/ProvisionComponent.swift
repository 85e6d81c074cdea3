/// One level of a provision with its numbers: 第三、四、五条, 第（一）至（三）项.
struct ProvisionComponent: Sendable {
  /// One number or range.
  struct Entry: Sendable {
    var first: ProvisionNumber
    var last: ProvisionNumber?
  }

  let level: ProvisionLevel
  var entries: [Entry]
  /// Whether 第 stands before it.
  let hasOrdinal: Bool
  /// The unit behind it.
  var end: Int
}
