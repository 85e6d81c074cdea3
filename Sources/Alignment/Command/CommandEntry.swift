import Documents

/// One plan's word on who leads and who decides a function.
package struct CommandEntry: Sendable, Hashable {
  /// From when on the lead holds it.
  package enum Phase: String, Sendable, Hashable {
    case event
    case arrival
    case handover
  }

  package let place: FactPlace
  package let lead: Actor
  package let decider: Actor?
  /// From the first minute where the plan does not say.
  package let phase: Phase
  /// Whether the plan is not one of the event's own.
  package let isGuest: Bool

  init(_ element: PlanElement, _ lead: Actor, _ set: PlanSet, isGuest: Bool) {
    self.isGuest = isGuest
    place = element.place
    self.lead = lead
    decider = set.actors(element, .decider).first
    phase = element[.from].flatMap { Phase(rawValue: $0) } ?? .event
  }
}
