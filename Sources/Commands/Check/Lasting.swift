import Synchronization

/// Holds what a run has made until the program ends. To take some hundred thousand small things apart right
/// before the end would be time spent for nothing.
enum Lasting {
  private static let held = Mutex<(any Sendable)?>(nil)

  /// Holds the value in place of the one before.
  static func hold(_ value: some Sendable) {
    held.withLock { $0 = value }
  }
}
