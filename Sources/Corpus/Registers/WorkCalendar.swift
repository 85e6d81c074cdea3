import Documents
package import Model

/// 工作日 by the yearly notices of the State Council in `registry/holidays`. A year without a notice has no
/// answer.
package struct WorkCalendar: Sendable {
  private var years: Set<Int> = []
  private var special: [CivilDate: Bool] = [:]

  package init(_ registry: Registry) {
    for (value, row) in registry.rows[.holidays] ?? [:] {
      guard let year = Int(value) else { continue }
      years.insert(year)
      for child in row.entry.children where child.element == .day {
        guard let date = child[.date].flatMap({ CivilDate($0) }) else { continue }
        special[date] = child[.kind] == "workday"
      }
    }
  }

  /// Whether a day is worked; nil where the year is not covered.
  package func isWorkday(_ day: CivilDate) -> Bool? {
    if let known = special[day] { return known }
    guard years.contains(day.components.year) else { return nil }
    return (1...5).contains(day.weekday)
  }

  /// The day so many working days after another, which is not counted itself; nil where a year on the way
  /// is not covered.
  package func day(_ count: Int, workdaysAfter start: CivilDate) -> CivilDate? {
    guard count >= 0, count <= 10_000 else { return nil }
    var day = start
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      guard let isWorkday = isWorkday(day) else { return nil }
      if isWorkday { left -= 1 }
    }
    return day
  }
}
