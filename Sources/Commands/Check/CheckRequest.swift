import Model

/// What a check was asked for, apart from how it is printed.
struct CheckRequest {
  var at: String?
  var range: String?
  var eachCommit: Bool
  var since: String?
  var asOf: CivilDate
  var horizon: TimeSpan?
  /// Findings that were there before are reported too.
  var all: Bool
}
