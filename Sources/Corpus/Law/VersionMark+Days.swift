import Citations
import Model

extension VersionMark {
  /// Whether a day lies in the year or the month, or is the day, that is named.
  func covers(_ date: CivilDate) -> Bool {
    let parts = date.components
    return year.map { Int($0) == parts.year } ?? false && (month == 0 || Int(month) == parts.month)
      && (day == 0 || Int(day) == parts.day)
  }

  /// Whether a day lies before what is named.
  func isAfter(_ date: CivilDate) -> Bool {
    guard let year else { return true }
    let parts = date.components
    return (parts.year, parts.month, parts.day)
      < (Int(year), max(Int(month), 1), max(Int(day), 1))
  }
}
