/// An expression over bytes in the making: what XSD writes as a pattern, an enumeration or a built-in
/// type. Characters beyond ASCII are their UTF-8 bytes.
struct BytePattern {
  private(set) var expression = RegularExpression.never
  private(set) var sets: [ByteSet] = []
  private var numbers: [ByteSet: Int] = [:]

  /// One of some words.
  init(words: [String]) {
    expression = .choice(
      words.map { word in .sequence(word.utf8.map { byte(of: ByteSet($0)) }) })
  }

  /// A pattern of XSD 1.0; nil where it uses more of the language than is read here: no subtraction,
  /// no categories and blocks, no ranges beyond ASCII.
  init?(pattern: String) {
    var reader = Reader(text: Array(pattern.unicodeScalars))
    guard let read = reader.alternatives(&self), reader.isAtEnd else { return nil }
    expression = read
  }

  func automaton() -> ByteAutomaton? { ByteAutomaton(expression, sets: sets) }

  // MARK: Building

  private mutating func byte(of set: ByteSet) -> RegularExpression {
    if let known = numbers[set] { return .symbol(known) }
    sets.append(set)
    numbers[set] = sets.count - 1
    return .symbol(sets.count - 1)
  }

  private mutating func character(_ scalar: Unicode.Scalar) -> RegularExpression {
    .sequence(String(Character(scalar)).utf8.map { byte(of: ByteSet($0)) })
  }

  /// One character of a set that is given by its ASCII part, and all beyond ASCII where `isOpen`.
  private mutating func character(of ascii: ByteSet, isOpen: Bool) -> RegularExpression {
    guard isOpen else { return byte(of: ascii) }
    // The input is known to be UTF-8: the first byte says how many follow.
    let more = byte(of: ByteSet(0x80...0xBF))
    return .choice([
      byte(of: ascii),
      .sequence([byte(of: ByteSet(0xC2...0xDF)), more]),
      .sequence([byte(of: ByteSet(0xE0...0xEF)), more, more]),
      .sequence([byte(of: ByteSet(0xF0...0xF4)), more, more, more]),
    ])
  }

  // MARK: Reading

  private static let space = ByteSet([.space, .tab, .lineFeed, .carriageReturn])

  private static func allBut(_ set: ByteSet) -> ByteSet {
    ByteSet((1...0x7F).filter { !set.contains($0) })
  }

  private struct Reader {
    let text: [Unicode.Scalar]
    var place = 0

    var isAtEnd: Bool { place == text.count }

    private var next: Unicode.Scalar? { place < text.count ? text[place] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard next == scalar else { return false }
      place += 1
      return true
    }

    mutating func alternatives(_ pattern: inout BytePattern) -> RegularExpression? {
      var choices: [RegularExpression] = []
      repeat {
        guard let branch = branch(&pattern) else { return nil }
        choices.append(branch)
      } while take("|")
      return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func branch(_ pattern: inout BytePattern) -> RegularExpression? {
      var parts: [RegularExpression] = []
      while let scalar = next, scalar != "|", scalar != ")" {
        guard let atom = atom(&pattern), let whole = quantified(atom) else { return nil }
        parts.append(whole)
      }
      return .sequence(parts)
    }

    private mutating func atom(_ pattern: inout BytePattern) -> RegularExpression? {
      guard let scalar = next else { return nil }
      place += 1
      switch scalar {
      case "(":
        guard let inner = alternatives(&pattern), take(")") else { return nil }
        return inner
      case "[": return characterClass(&pattern)
      case ".":
        let ends = ByteSet([.lineFeed, .carriageReturn])
        return pattern.character(of: BytePattern.allBut(ends), isOpen: true)
      case "\\":
        guard let escape = escape() else { return nil }
        switch escape {
        case .one(let scalar): return pattern.character(scalar)
        case .many(let set, let isOpen): return pattern.character(of: set, isOpen: isOpen)
        }
      case "?", "*", "+", "{", "}", ")", "]", "|", "^", "$": return nil
      default: return pattern.character(scalar)
      }
    }

    private enum Escape {
      case one(Unicode.Scalar)
      case many(ByteSet, isOpen: Bool)
    }

    private mutating func escape() -> Escape? {
      guard let scalar = next else { return nil }
      place += 1
      switch scalar {
      case "s": return .many(BytePattern.space, isOpen: false)
      case "S": return .many(BytePattern.allBut(BytePattern.space), isOpen: true)
      case "n": return .one("\n")
      case "r": return .one("\r")
      case "t": return .one("\t")
      case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]":
        return .one(scalar)
      default: return nil
      }
    }

    private mutating func characterClass(_ pattern: inout BytePattern) -> RegularExpression? {
      let isNegative = take("^")
      var set = ByteSet()
      while let scalar = next, scalar != "]" {
        place += 1
        guard scalar != "[" else { return nil }
        var low = scalar
        if scalar == "\\" {
          guard let escape = escape() else { return nil }
          switch escape {
          case .one(let one): low = one
          case .many(let more, isOpen: false):
            set.formUnion(more)
            continue
          case .many: return nil
          }
        }
        var high = low
        if next == "-", place + 1 < text.count, text[place + 1] != "]" {
          place += 1
          guard let end = next, end != "[", end != "\\" else { return nil }
          place += 1
          high = end
        }
        guard low.isASCII, high.isASCII, low <= high else { return nil }
        set.formUnion(ByteSet(UInt8(low.value)...UInt8(high.value)))
      }
      guard take("]") else { return nil }
      return isNegative
        ? pattern.character(of: BytePattern.allBut(set), isOpen: true) : pattern.byte(of: set)
    }

    private mutating func quantified(_ atom: RegularExpression) -> RegularExpression? {
      if take("?") { return .optional(atom) }
      if take("*") { return .anyNumber(atom) }
      if take("+") { return .repeated(atom) }
      guard take("{") else { return atom }
      guard let least = number() else { return nil }
      var most: Int? = least
      if take(",") {
        most = next == "}" ? nil : number()
        if next != "}" { return nil }
      }
      guard take("}"), least <= 200, most ?? 0 <= 200, most ?? least >= least else { return nil }
      return .times(atom, least, most)
    }

    private mutating func number() -> Int? {
      var value: Int?
      while let scalar = next, ("0"..."9").contains(scalar), place < text.count {
        value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
        place += 1
        if (value ?? 0) > 10_000 { return nil }
      }
      return value
    }
  }
}
