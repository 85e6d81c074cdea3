/// A function at a level, and who holds it according to the plans of an event.
package struct CommandCell: Sendable {
  package let function: String
  /// Nil where no plan restricts the function to levels.
  package let level: LevelBook.Value?
  package let entries: [CommandEntry]

  /// Leads of one phase that are not the same body or post.
  package var doubleLeads: [(CommandEntry, CommandEntry)] { conflicts { $0.lead } }

  /// Deciders of one phase that are not the same body or post. Who leads also decides where the plan
  /// names nobody else.
  package var doubleDeciders: [(CommandEntry, CommandEntry)] { conflicts { $0.decider ?? $0.lead } }

  private func conflicts(_ actor: (CommandEntry) -> Actor) -> [(CommandEntry, CommandEntry)] {
    var found: [(CommandEntry, CommandEntry)] = []
    for (index, entry) in entries.enumerated() {
      let other = entries[..<index].first {
        $0.phase == entry.phase && !actor($0).isSame(as: actor(entry))
      }
      if let other { found.append((other, entry)) }
    }
    return found
  }
}
