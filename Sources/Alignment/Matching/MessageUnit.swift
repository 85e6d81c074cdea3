/// One sender and one receiver of a message: what a `notification to="a b"` is twice.
package struct MessageUnit: Sendable, Hashable {
  /// Index in the book of messages.
  package let message: Int
  package let sender: Int
  package let receiver: Int

  package init(message: Int, sender: Int, receiver: Int) {
    self.message = message
    self.sender = sender
    self.receiver = receiver
  }
}
