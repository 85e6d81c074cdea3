import Corpus
import Model

/// By when something is due that is due so many days or months after its issue.
struct FilingDue {
  enum Verdict {
    case inTime
    case late
    case unknown
  }

  /// Nil where the calendar does not reach that far, or the kind of days is not stated.
  let day: CivilDate?
  /// Whether the limit does not say 自然日 or 工作日.
  let isUnstated: Bool
  /// It is due no earlier than the first and no later than the last.
  private let first: CivilDate
  private let last: CivilDate

  init(_ issued: CivilDate, _ span: TimeSpan, _ calendar: WorkCalendar) {
    let start = issued.adding(months: span.months)
    let natural = start.adding(days: span.days + span.seconds / 86_400)
    isUnstated = span.days > 0 && span.dayKind == .unstated
    let working = calendar.day(span.days, workdaysAfter: start)
    switch span.dayKind {
    case .working where span.days > 0: day = working
    case .unstated where span.days > 0: day = nil
    default: day = natural
    }
    first = day ?? natural
    // A week has a working day but for the one or two of the long holidays of a year.
    last = day ?? working ?? start.adding(days: span.days * 7 + 14)
  }

  func verdict(on date: CivilDate) -> Verdict {
    if date <= first { return .inTime }
    return date > last ? .late : .unknown
  }
}
