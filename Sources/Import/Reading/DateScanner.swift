import Citations
package import Model

/// Finds days in Chinese prose: 2017年9月1日, ２００７ 年 8 月 30 日, 二〇一七年九月一日.
package enum DateScanner {
  /// A day and the scalars it takes in the text.
  package struct Found: Sendable, Hashable {
    package let date: CivilDate
    package let range: Range<Int>
  }

  package static func dates(in text: String) -> [Found] {
    dates(in: Array(text.unicodeScalars))
  }

  static func dates(in scalars: [Unicode.Scalar]) -> [Found] {
    var found: [Found] = []
    var place = 0
    while place < scalars.count {
      if let date = date(scalars, place) {
        found.append(date)
        place = date.range.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  private static func date(_ scalars: [Unicode.Scalar], _ start: Int) -> Found? {
    var place = start
    guard let year = LineClassifier.number(scalars, &place), (1900...2200).contains(year),
      sign("年", scalars, &place), let month = LineClassifier.number(scalars, &place),
      sign("月", scalars, &place), let day = LineClassifier.number(scalars, &place),
      sign("日", scalars, &place),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return Found(date: date, range: start..<place)
  }

  /// The sign with white space around it.
  private static func sign(
    _ sign: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ place: inout Int
  ) -> Bool {
    var next = LineClassifier.skipSpace(scalars, place)
    guard next < scalars.count, scalars[next] == sign else { return false }
    next += 1
    place = sign == "日" ? next : LineClassifier.skipSpace(scalars, next)
    return true
  }
}
