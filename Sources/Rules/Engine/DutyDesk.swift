import Corpus
import Documents
import Impact
import Model
import Synchronization

/// Finds the duties that the items of a procedure inspect; the registers are read once for all workers.
final class DutyDesk: Sendable {
  private let register = Mutex<DutyRegister?>(nil)

  /// Keys of duties; empty for what is no procedure.
  func duties(in facts: DocumentFacts, _ law: LawUses, _ registry: Registry) -> Set<String> {
    guard facts.kind == .procedure, registry.rows[.obligations]?.isEmpty == false else { return [] }
    let known = register.withLock { known in
      if let known { return known }
      let made = DutyRegister(registry, law.resolver)
      known = made
      return made
    }
    return known.duties(metBy: Coverage.items(of: facts, law), law)
  }
}
