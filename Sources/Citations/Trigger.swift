/// What a unit may begin or end: a handler, and whether names of the catalogue begin with it.
struct Trigger {
  /// The form that the unit announces.
  enum Handler: UInt8 {
    case none, title, ordinal, this, that, before, above, same, order, number, year, character
    case latin, announcement
  }

  /// Set where names of the catalogue begin with the unit.
  static let nameBit: UInt8 = 0x80

  private(set) var bits: UInt8

  init(bits: UInt8) { self.bits = bits }

  var handler: Handler { Handler(rawValue: bits & ~Self.nameBit) ?? .none }

  var mayBeginName: Bool { bits & Self.nameBit != 0 }

  /// Marks a unit in a table as the first of a name.
  static func markName(_ unit: UInt16, in table: inout [UInt8]) {
    table[Int(unit)] |= nameBit
  }

  /// The table for a catalogue: one byte a unit.
  static func table(for catalogue: NormCatalogue) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: 65_536)
    func set(_ members: String, _ handler: Handler) {
      for unit in members.utf16 { table[Int(unit)] = handler.rawValue }
    }
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
    for unit in catalogue.firstUnits { markName(unit, in: &table) }
    return table
  }
}
