/// The characters that the grammar asks for by name.
enum Han {
  static let ordinal: UInt16 = 0x7B2C  // 第
  static let before: UInt16 = 0x524D  // 前
  static let this: UInt16 = 0x672C  // 本
  static let that: UInt16 = 0x8BE5  // 该
  static let order: UInt16 = 0x4EE4  // 令
  static let character: UInt16 = 0x5B57  // 字
  static let number: UInt16 = 0x53F7  // 号
  static let branch: UInt16 = 0x4E4B  // 之
  static let through: UInt16 = 0x81F3  // 至
  static let until: UInt16 = 0x5230  // 到
  static let of: UInt16 = 0x7684  // 的
  static let within: UInt16 = 0x4E2D  // 中
  static let and: UInt16 = 0x548C  // 和
  static let with: UInt16 = 0x4E0E  // 与
  static let also: UInt16 = 0x53CA  // 及
  static let or: UInt16 = 0x6216  // 或
  static let orTail: UInt16 = 0x8005  // 者
  static let by: UInt16 = 0x4EE5  // 以
  static let article: UInt16 = 0x6761  // 条
  static let paragraph: UInt16 = 0x6B3E  // 款
  static let item: UInt16 = 0x9879  // 项
  static let subitem: UInt16 = 0x76EE  // 目
  static let chapter: UInt16 = 0x7AE0  // 章
  static let section: UInt16 = 0x8282  // 节
  static let part: UInt16 = 0x7F16  // 编
  static let division: UInt16 = 0x5206  // 分
  static let law: UInt16 = 0x6CD5  // 法
  static let code: UInt16 = 0x5178  // 典
  static let fix: UInt16 = 0x5B9A  // 定
  static let rule: UInt16 = 0x89C4  // 规
  static let make: UInt16 = 0x5236  // 制
  static let guilt: UInt16 = 0x7F6A  // 罪
  static let day: UInt16 = 0x65E5  // 日
  static let year: UInt16 = 0x5E74  // 年
  static let edition: UInt16 = 0x7248  // 版
  static let two: UInt16 = 0x4E24  // 两
  static let being: UInt16 = 0x4E3A  // 为
  static let titleOpen: UInt16 = 0x300A  // 《
  static let titleClose: UInt16 = 0x300B  // 》
  static let innerOpen: UInt16 = 0x3008  // 〈
  static let innerClose: UInt16 = 0x3009  // 〉
  static let yearOpen: UInt16 = 0x3014  // 〔
  static let yearClose: UInt16 = 0x3015  // 〕
  static let blackOpen: UInt16 = 0x3010  // 【
  static let blackClose: UInt16 = 0x3011  // 】
  static let comma: UInt16 = 0xFF0C  // ，
  static let pause: UInt16 = 0x3001  // 、
  static let stop: UInt16 = 0x3002  // 。
  static let semicolon: UInt16 = 0xFF1B  // ；
  static let colon: UInt16 = 0xFF1A  // ：
  static let roundOpen: UInt16 = 0xFF08  // （
  static let roundClose: UInt16 = 0xFF09  // ）
  static let squareOpen: UInt16 = 0xFF3B  // ［
  static let squareClose: UInt16 = 0xFF3D  // ］
  static let quoteOpen: UInt16 = 0x201C  // “
  static let quoteClose: UInt16 = 0x201D  // ”
  static let ideographicSpace: UInt16 = 0x3000
  static let fullStopWide: UInt16 = 0xFF0E  // ．

  /// Whether the unit is a Han character.
  static func isHan(_ unit: UInt16) -> Bool {
    (0x3400...0x9FFF).contains(unit) || unit == 0x3007
  }

  /// Whether the unit is a blank on a line.
  static func isBlank(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == ideographicSpace || unit == 0xA0 || unit == 0x09
      || (0x2000...0x200B).contains(unit)
  }

  /// Whether the unit ends a line; 0 is what lies beyond the text.
  static func isLineEnd(_ unit: UInt16) -> Bool { unit == 0x0A || unit == 0x0D || unit == 0 }

  /// The value of an ASCII or full-width digit.
  static func decimalDigit(_ unit: UInt16) -> Int? {
    if (0x30...0x39).contains(unit) { return Int(unit) - 0x30 }
    if (0xFF10...0xFF19).contains(unit) { return Int(unit) - 0xFF10 }
    return nil
  }

  /// Whether the unit opens a round bracket of either width.
  static func opensRound(_ unit: UInt16) -> Bool { unit == 0x28 || unit == roundOpen }

  /// Whether the unit closes a round bracket of either width.
  static func closesRound(_ unit: UInt16) -> Bool { unit == 0x29 || unit == roundClose }
}
