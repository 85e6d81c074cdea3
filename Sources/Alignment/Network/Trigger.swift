import Model

/// What starts a chain of notifications: at whose place, in which family of plans, at which level, by
/// which event.
package struct Trigger: Sendable, Hashable {
  package let origin: Int
  package let family: String?
  package let level: LevelBook.Value?
  package let event: String?

  package init(origin: Int, family: String?, level: LevelBook.Value?, event: String?) {
    self.origin = origin
    self.family = family
    self.level = level
    self.event = event
  }
}
