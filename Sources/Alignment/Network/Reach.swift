/// How late a party may be told while everybody keeps to the text: seconds from the trigger, and how
/// many stretches on the way have no bound at all.
package struct Reach: Sendable, Hashable, Comparable {
  /// 立即, 及时 and limits that nobody wrote.
  package var unbounded: Int
  package var seconds: Int

  package init(unbounded: Int = 0, seconds: Int) {
    self.unbounded = unbounded
    self.seconds = seconds
  }

  package static let zero = Reach(seconds: 0)

  package static func < (a: Reach, b: Reach) -> Bool {
    (a.unbounded, a.seconds) < (b.unbounded, b.seconds)
  }

  package static func + (a: Reach, b: Reach) -> Reach {
    Reach(unbounded: a.unbounded + b.unbounded, seconds: a.seconds + b.seconds)
  }

  package var isBounded: Bool { unbounded == 0 }
}
