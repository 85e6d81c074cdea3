package import Model

extension DocumentMeta {
  /// How a revision stands on a day by its own state and dates.
  package enum Standing: Sendable, Hashable {
    /// Not issued, or takes effect later, or withdrawn before it took effect.
    case notYet
    case inForce
    /// It was in force and is no longer; the revision before does not come back.
    case ended
    /// It was issued; the document does not say since when, or until when.
    case unclear
  }

  /// - Parameter recorded: the day of taking effect that an earlier state of the same revision
  ///   names, for a state that leaves it out.
  package func standing(on day: CivilDate, recorded: CivilDate? = nil) -> Standing {
    switch state {
    case .effective, .approved, .withdrawn: break
    case .draft, .comment, .review, nil: return .notYet
    }
    let effective = effective ?? recorded
    if let effective, let expires, expires <= effective { return .notYet }
    if let expires, day >= expires { return .ended }
    guard let effective else { return state == .approved ? .notYet : .unclear }
    if day < effective { return .notYet }
    return state == .withdrawn && expires == nil ? .unclear : .inForce
  }
}
