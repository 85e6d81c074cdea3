/// The simple forms of a schema laid flat in a few arrays, so that a value is looked at without touching
/// anything that is counted: all workers read them at once.
struct FormTable: Sendable {
  private enum Kind: UInt8, Sendable {
    case anything, unsure, words, matching, list, union
  }

  /// A form and its parts, which are automata for `matching` and forms for `list` and `union`.
  private struct Form: Sendable {
    var kind: Kind
    var first = 0
    var count = 0
  }

  private struct Automaton: Sendable {
    var classes: Int
    var classCount: Int
    var next: Int
    var accepting: Int
  }

  private var forms: [Form] = []
  private var parts: [Int] = []
  private var automata: [Automaton] = []
  private var classes: [UInt8] = []
  /// The row of the next state, counted in cells from the first of its automaton.
  private var next: [UInt32] = []
  private var accepting: [Bool] = []

  /// The table of some forms, which keep their numbers.
  init(_ list: [SimpleForm]) {
    forms = list.map { _ in Form(kind: .unsure) }
    for (number, form) in list.enumerated() { fill(number, form) }
  }

  private mutating func fill(_ number: Int, _ form: SimpleForm) {
    switch form {
    case .anything: forms[number] = Form(kind: .anything)
    case .unsure: forms[number] = Form(kind: .unsure)
    case .words: forms[number] = Form(kind: .words)
    case .matching(let list): set(number, .matching, list.map { add($0) })
    case .list(let item): set(number, .list, [add(item)])
    case .union(let list): set(number, .union, list.map { add($0) })
    }
  }

  private mutating func set(_ number: Int, _ kind: Kind, _ list: [Int]) {
    forms[number] = Form(kind: kind, first: parts.count, count: list.count)
    parts += list
  }

  private mutating func add(_ form: SimpleForm) -> Int {
    forms.append(Form(kind: .unsure))
    let number = forms.count - 1
    fill(number, form)
    return number
  }

  private mutating func add(_ automaton: ByteAutomaton) -> Int {
    automata.append(
      Automaton(
        classes: classes.count, classCount: automaton.classCount, next: next.count,
        accepting: accepting.count))
    classes += automaton.classes
    next += automaton.next.map { UInt32($0) * UInt32(automaton.classCount) }
    accepting += automaton.isAccepting
    return automata.count - 1
  }

  // MARK: Asking

  /// Whether `value` is surely allowed by the form of a number.
  func accepts(_ value: Span<UInt8>, by number: Int) -> Bool {
    switch forms[number].kind {
    case .anything: return true
    case .unsure: return false
    default:
      if Self.isCollapsed(value) { return acceptsCollapsed(value, by: number) }
      let collapsed = Self.collapsed(value)
      return acceptsCollapsed(collapsed.span, by: number)
    }
  }

  func acceptsCollapsed(_ value: Span<UInt8>, by number: Int) -> Bool {
    let form = forms[number]
    switch form.kind {
    case .anything: return true
    case .unsure: return false
    case .words: return !value.isEmpty
    case .matching:
      for place in form.first..<form.first + form.count where !matches(value, parts[place]) {
        return false
      }
      return true
    case .union:
      for place in form.first..<form.first + form.count
      where acceptsCollapsed(value, by: parts[place]) {
        return true
      }
      return false
    case .list:
      var start = 0
      while start < value.count {
        var end = start
        while end < value.count, value[end] != .space { end += 1 }
        guard acceptsCollapsed(value.extracting(start..<end), by: parts[form.first]) else {
          return false
        }
        start = end + 1
      }
      return !value.isEmpty
    }
  }

  /// Whether the whole of `value` is a word of an automaton.
  private func matches(_ value: Span<UInt8>, _ number: Int) -> Bool {
    let automaton = automata[number]
    let classes = classes.span
    let next = next.span
    var row = automaton.classCount
    for place in value.indices {
      let symbol = Int(classes[automaton.classes &+ Int(value[place])])
      row = Int(next[automaton.next &+ row &+ symbol])
      if row == 0 { return false }
    }
    return accepting[automaton.accepting + row / automaton.classCount]
  }

  /// Whether white space stands only singly, as spaces, between words.
  private static func isCollapsed(_ value: Span<UInt8>) -> Bool {
    if value.firstIndex(below: 0x21, from: 0) == value.count { return true }
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
