import Model

/// A day on the command line.
enum DayOption {
  /// - Throws: `CommandFailure`, where the words are no day.
  static func parse(_ words: String?, _ option: String) throws -> CivilDate? {
    guard let words else { return nil }
    guard let day = CivilDate(words) else {
      throw CommandFailure.usage(
        zh: "\(option) 的“\(words)”不是日期，写作 2026-08-15。",
        en: "“\(words)” for \(option) is no date; write 2026-08-15.")
    }
    return day
  }
}
