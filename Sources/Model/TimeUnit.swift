/// A unit of time as documents spell it.
struct TimeUnit {
  private let months: Int64
  private let days: Int64
  private let seconds: Int64
  let dayKind: DayKind

  var isDay: Bool { days > 0 }

  init?(spelling: String) {
    guard let unit = Self.table[spelling] else { return nil }
    self = unit
  }

  static let spellings: [String] = Array(table.keys)

  /// `number` units; nil for a fraction that is no whole month, day or second.
  func span(_ number: DecimalNumber) -> TimeSpan? {
    var divisor: Int64 = 1
    for _ in 0..<number.scale { divisor *= 10 }
    func part(_ unit: Int64) -> Int? {
      let (product, overflow) = number.significand.multipliedReportingOverflow(by: unit)
      guard !overflow, product % divisor == 0, product / divisor < 1 << 40 else { return nil }
      return Int(product / divisor)
    }
    // 半天 is twelve hours; half a month has no length.
    if days > 0, part(days) == nil {
      guard dayKind != .working, let seconds = part(days * 86_400) else { return nil }
      return TimeSpan(seconds: seconds)
    }
    guard let months = part(months), let days = part(days), let seconds = part(seconds) else {
      return nil
    }
    return TimeSpan(months: months, days: days, seconds: seconds, dayKind: dayKind)
  }

  private init(
    months: Int64 = 0, days: Int64 = 0, seconds: Int64 = 0, _ dayKind: DayKind = .unstated
  ) {
    self.months = months
    self.days = days
    self.seconds = seconds
    self.dayKind = dayKind
  }

  private static let table: [String: TimeUnit] = {
    var table: [String: TimeUnit] = [:]
    for name in ["秒", "秒钟", "s"] { table[name] = TimeUnit(seconds: 1) }
    for name in ["分钟", "分", "min"] { table[name] = TimeUnit(seconds: 60) }
    for name in ["小时", "个小时", "钟头", "个钟头", "时", "h"] { table[name] = TimeUnit(seconds: 3600) }
    table["刻钟"] = TimeUnit(seconds: 900)
    for name in ["日", "天"] { table[name] = TimeUnit(days: 1) }
    for name in ["个自然日", "自然日", "个自然天", "个日历天", "日历天", "个日历日", "日历日"] {
      table[name] = TimeUnit(days: 1, .natural)
    }
    for name in ["个工作日", "工作日", "个工作天", "工作天"] { table[name] = TimeUnit(days: 1, .working) }
    for name in ["周", "个星期", "星期"] { table[name] = TimeUnit(days: 7, .natural) }
    for name in ["个月", "月"] { table[name] = TimeUnit(months: 1) }
    for name in ["个季度", "季度", "季"] { table[name] = TimeUnit(months: 3) }
    for name in ["年", "个年度"] { table[name] = TimeUnit(months: 12) }
    return table
  }()
}
