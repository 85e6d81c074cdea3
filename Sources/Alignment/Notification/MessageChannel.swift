/// A channel that a message goes by.
package struct MessageChannel: Sendable, Hashable {
  package let type: String
  package let isPrimary: Bool
  /// A route of its own, where the plan says so.
  package let route: String?

  package init(type: String, isPrimary: Bool, route: String?) {
    self.type = type
    self.isPrimary = isPrimary
    self.route = route
  }

  /// Whether it carries a voice, which leaves nothing in writing.
  package var isSpoken: Bool {
    ["phone", "dedicated", "mobile", "satellite", "radio"].contains(type)
  }

  /// What is lost together with it.
  package var fate: String {
    if let route { return "route:" + route }
    return ChannelClass(type: type)?.rawValue ?? type
  }
}
