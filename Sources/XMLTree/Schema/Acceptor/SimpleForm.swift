/// What an attribute or the text of an element may say, as far as it can be told quickly. A ``FormTable``
/// tells it.
indirect enum SimpleForm: Sendable {
  /// Any text.
  case anything
  /// Nothing that this program could be sure of: libxml2 decides.
  case unsure
  /// White space collapsed, not empty.
  case words
  /// White space collapsed, a word of every automaton.
  case matching([ByteAutomaton])
  /// At least one item, between spaces.
  case list(SimpleForm)
  /// Any of them.
  case union([SimpleForm])
}
