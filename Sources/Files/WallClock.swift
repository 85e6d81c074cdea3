internal import Glibc

/// The time of day.
package enum WallClock {
  /// Seconds since 1970-01-01T00:00:00Z.
  package static func unixTime() -> Int64 {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec)
  }
}
