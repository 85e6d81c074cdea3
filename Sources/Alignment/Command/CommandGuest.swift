import Documents
import Model

/// A plan's word on command at levels of an event that it is not for: a hospital or a city that leads
/// something at 场外应急, in a plan of another family.
struct CommandGuest: Sendable {
  let function: String
  let levels: [LevelBook.Value]
  let entry: CommandEntry

  /// Commands of a plan at levels of what happens. A level of response is each plan's own.
  static func all(of plan: Plan, _ set: PlanSet) -> [CommandGuest] {
    plan.elements(.command).compactMap { element in
      let levels = set.levels.values(in: set.levelSet(element))
        .filter { !set.levels.isResponse($0.scale) }
      guard !levels.isEmpty, let function = element[.function],
        let lead = set.actors(element, .lead).first
      else { return nil }
      return CommandGuest(
        function: function, levels: levels,
        entry: CommandEntry(element, lead, set, isGuest: true))
    }
  }
}
