/// What an attribute or the text of an element may say, as far as it can be told quickly.
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

  /// Whether `value` is surely allowed.
  func accepts(_ value: Span<UInt8>) -> Bool {
    switch self {
    case .anything: return true
    case .unsure: return false
    default:
      if Self.isCollapsed(value) { return acceptsCollapsed(value) }
      let collapsed = Self.collapsed(value)
      return acceptsCollapsed(collapsed.span)
    }
  }

  private func acceptsCollapsed(_ value: Span<UInt8>) -> Bool {
    switch self {
    case .anything: return true
    case .unsure: return false
    case .words: return !value.isEmpty
    case .matching(let automata):
      for automaton in automata where !automaton.accepts(value) { return false }
      return true
    case .union(let forms):
      for form in forms where form.acceptsCollapsed(value) { return true }
      return false
    case .list(let item):
      var start = 0
      while start < value.count {
        var end = start
        while end < value.count, value[end] != .space { end += 1 }
        guard item.acceptsCollapsed(value.extracting(start..<end)) else { return false }
        start = end + 1
      }
      return !value.isEmpty
    }
  }

  /// Whether white space stands only singly, as spaces, between words.
  private static func isCollapsed(_ value: Span<UInt8>) -> Bool {
    var isAfterSpace = true
    for place in value.indices {
      let byte = value[place]
      if byte > .space {
        isAfterSpace = false
      } else {
        guard byte == .space, !isAfterSpace else { return false }
        isAfterSpace = true
      }
    }
    return value.isEmpty || !isAfterSpace
  }

  private static func collapsed(_ value: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for place in value.indices {
      let byte = value[place]
      if !Bytes.isSpace(byte) {
        result.append(byte)
      } else if result.last ?? .space != .space {
        result.append(.space)
      }
    }
    if result.last == .space { result.removeLast() }
    return result
  }
}
