/// Whether a walk goes on.
package enum HistoryWalkStep: Hashable, Sendable {
  case next
  case stop
}
