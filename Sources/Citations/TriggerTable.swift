/// Which places of a text a mention may begin at, by lookup.
///
/// A place is looked at where `first` of its unit and `second` of the next share a bit. Bit 7 is in
/// every `second` and marks a unit with a handler. The other bits are a hash of the second unit of
/// a name: many names begin with common characters (国, 安, 行), few of their pairs are common.
struct TriggerTable: Sendable {
  private static let always: UInt8 = 0x80
  /// Units are folded to this many entries, so that both tables stay in the nearest cache.
  private static let mask = 0x1FFF

  private(set) var handlers = [UInt8](repeating: 0, count: 65_536)
  private(set) var first = [UInt8](repeating: 0, count: TriggerTable.mask + 1)
  private(set) var second = [UInt8](repeating: always, count: TriggerTable.mask + 1)

  /// The table for the pairs with which names begin.
  init(pairs: [(UInt16, UInt16)]) {
    set("《〈", .title)
    set("第", .ordinal)
    set("本", .this)
    set("该", .that)
    set("前", .before)
    set("上", .above)
    set("同", .same)
    set("令", .order)
    set("号", .number)
    set("〔[【［（(", .year)
    set("字", .character)
    set("告", .announcement)
    set("ABCDEFGHIJKLMNOPQRSTUVWXYZ", .latin)
    set("ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ", .latin)
    for pair in pairs { addName(pair.0, pair.1) }
    // A line break may stand behind the first character of any name.
    for unit in [0x0A, 0x0D] { second[unit] = 0xFF }
  }

  /// Adds a name by its first two units.
  mutating func addName(_ one: UInt16, _ two: UInt16) {
    first[Int(one) & Self.mask] |= 1 << UInt8(two % 7)
    second[Int(two) & Self.mask] |= 1 << UInt8(two % 7)
  }

  /// Whether a place with these two units must be looked at.
  @inline(__always)
  static func stops(
    _ first: Span<UInt8>, _ second: Span<UInt8>, _ one: UInt16, _ two: UInt16
  ) -> Bool {
    first[Int(one) & mask] & second[Int(two) & mask] != 0
  }

  private mutating func set(_ members: String, _ trigger: Trigger) {
    for unit in members.utf16 {
      handlers[Int(unit)] = trigger.rawValue
      first[Int(unit) & Self.mask] |= Self.always
    }
  }
}
