/// One number of a provision.
struct ProvisionNumber: Sendable {
  /// The whole number; of a decimal clause its first part.
  let value: Int
  /// The number as targets write it: `12`, `120-1`, `7.3.1`.
  var text: String
  /// Whether it stands in brackets: （三）.
  let isBracketed: Bool
  /// Whether it is a decimal clause: 7.3.1.
  let isDecimal: Bool
  /// Whether 第 stands before it again in a list.
  var hasOrdinal = false
  /// The unit behind it.
  let end: Int
}
