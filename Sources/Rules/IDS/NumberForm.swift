/// A regular expression for printed numbers: literals, `.`, `\d`, `\w`, classes, groups, `|`, `?`, `*`, `+`,
/// `{n}`, `{n,}`, `{n,m}`; `^` and `$` at the ends change nothing, because the whole number must fit.
///
/// A matcher of its own: it needs no time to start, and no pattern can make it run away.
package struct NumberForm {
  private indirect enum Part {
    case one(Set<ClosedRange<UInt32>>, isNegated: Bool)
    case sequence([Part])
    case choice([Part])
    case repeated(Part, least: Int, most: Int?)
  }

  private let root: Part

  /// Nil where the pattern cannot be read.
  package init?(_ pattern: String) {
    var scalars = Array(pattern.unicodeScalars)
    if scalars.first == "^" { scalars.removeFirst() }
    if scalars.last == "$", scalars.dropLast().last != "\\" { scalars.removeLast() }
    var reader = Reader(scalars: scalars)
    guard let part = reader.choice(depth: 0), reader.isAtEnd else { return nil }
    root = part
  }

  /// Whether the whole text fits. Texts beyond a length that no number has do not.
  package func matches(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    guard scalars.count <= 200 else { return false }
    return Self.ends(root, [0], scalars).contains(scalars.count)
  }

  private static func ends(_ part: Part, _ starts: Set<Int>, _ text: [UInt32]) -> Set<Int> {
    switch part {
    case .one(let ranges, let isNegated):
      return Set(
        starts.compactMap { start in
          guard start < text.count else { return nil }
          return ranges.contains { $0.contains(text[start]) } != isNegated ? start + 1 : nil
        })
    case .sequence(let parts):
      return parts.reduce(starts) { ends($1, $0, text) }
    case .choice(let parts):
      return parts.reduce(into: []) { $0.formUnion(ends($1, starts, text)) }
    case .repeated(let part, let least, let most):
      var current = starts
      for _ in 0..<least where !current.isEmpty { current = ends(part, current, text) }
      var all = current
      var count = least
      while !current.isEmpty, count < most ?? .max {
        current = ends(part, current, text).subtracting(all)
        all.formUnion(current)
        count += 1
      }
      return all
    }
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var place = 0

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var isAtEnd: Bool { place == scalars.count }
    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard next == scalar else { return false }
      place += 1
      return true
    }

    mutating func choice(depth: Int) -> Part? {
      guard depth < 8, let first = sequence(depth: depth) else { return nil }
      var parts = [first]
      while take("|") {
        guard let part = sequence(depth: depth) else { return nil }
        parts.append(part)
      }
      return parts.count == 1 ? first : .choice(parts)
    }

    private mutating func sequence(depth: Int) -> Part? {
      var parts: [Part] = []
      while let scalar = next, scalar != "|", scalar != ")" {
        guard let atom = atom(depth: depth), let part = quantified(atom) else { return nil }
        parts.append(part)
      }
      return .sequence(parts)
    }

    private mutating func atom(depth: Int) -> Part? {
      guard let scalar = next else { return nil }
      place += 1
      switch scalar {
      case "(":
        if next == "?" {
          place += 1
          guard take(":") else { return nil }
        }
        guard let part = choice(depth: depth + 1), take(")") else { return nil }
        return part
      case "[": return characterClass()
      case ".": return .one([], isNegated: true)
      case "\\":
        guard let ranges = escaped() else { return nil }
        return .one(ranges, isNegated: false)
      case "*", "+", "?", "{", "}", "]", "^", "$": return nil
      default: return .one([scalar.value...scalar.value], isNegated: false)
      }
    }

    private mutating func quantified(_ part: Part) -> Part? {
      guard let scalar = next else { return part }
      switch scalar {
      case "*":
        place += 1
        return .repeated(part, least: 0, most: nil)
      case "+":
        place += 1
        return .repeated(part, least: 1, most: nil)
      case "?":
        place += 1
        return .repeated(part, least: 0, most: 1)
      case "{":
        place += 1
        guard let least = count() else { return nil }
        var most: Int? = least
        if take(",") { most = next == "}" ? nil : count() ?? -1 }
        guard take("}"), most ?? least >= least else { return nil }
        return .repeated(part, least: least, most: most)
      default: return part
      }
    }

    private mutating func count() -> Int? {
      var value: Int?
      while let scalar = next, ("0"..."9").contains(scalar), value ?? 0 <= 25 {
        value = (value ?? 0) * 10 + Int(scalar.value - 48)
        place += 1
      }
      return value
    }

    private mutating func characterClass() -> Part? {
      let isNegated = take("^")
      var ranges: Set<ClosedRange<UInt32>> = []
      while let scalar = next, scalar != "]" || ranges.isEmpty {
        place += 1
        if scalar == "\\" {
          guard let escape = escaped() else { return nil }
          ranges.formUnion(escape)
          continue
        }
        if next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" {
          let upper = scalars[place + 1]
          guard upper.value >= scalar.value, upper != "\\" else { return nil }
          ranges.insert(scalar.value...upper.value)
          place += 2
        } else {
          ranges.insert(scalar.value...scalar.value)
        }
      }
      guard take("]"), !ranges.isEmpty else { return nil }
      return .one(ranges, isNegated: isNegated)
    }

    private mutating func escaped() -> Set<ClosedRange<UInt32>>? {
      guard let scalar = next else { return nil }
      place += 1
      switch scalar {
      case "d": return [48...57]
      case "w": return [48...57, 65...90, 95...95, 97...122]
      case "a"..."z", "A"..."Z", "0"..."9": return nil
      default: return [scalar.value...scalar.value]
      }
    }
  }
}
