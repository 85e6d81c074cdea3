import Model

/// Cuts a text into tokens. Linear in the text.
struct TextTokenizer {
  private let scalars: [Unicode.Scalar]
  private var tokens: [TextToken] = []
  /// Where quantities end, by where they begin.
  private let quantities: [Int: Int]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    quantities = Self.quantities(in: scalars)
  }

  mutating func run() -> [TextToken] {
    tokens.reserveCapacity(scalars.count)
    var place = 0
    while place < scalars.count {
      let (kind, end) = token(at: place)
      // A mark belongs to the character before it.
      let stop = skippingMarks(from: max(end, place + 1))
      tokens.append(TextToken(kind, place..<stop))
      place = stop
    }
    return tokens
  }

  private func token(at place: Int) -> (TextToken.Kind, Int) {
    let scalar = scalars[place]
    if let end = quantities[place] { return (.number, end) }
    if CharacterClass.isSpace(scalar) {
      return (.space, runEnd(from: place, CharacterClass.isSpace))
    }
    switch scalar.value {
    case 0x300A: if let end = titleEnd(from: place) { return (.title, end) }
    case 0x7B2C: if let end = provisionEnd(from: place) { return (.provision, end) }
    case 0x3014, 0x5B, 0xFF3B:
      if let end = documentNumberEnd(from: place) { return (.code, end) }
    default: break
    }
    if CharacterClass.isDigit(scalar) { return numberEnd(from: place) }
    if CharacterClass.isLatin(scalar) { return wordEnd(from: place) }
    if CharacterClass.isHan(scalar) { return (.han, place + 1) }
    if scalar.properties.isAlphabetic {
      return (
        .word, runEnd(from: place) { $0.properties.isAlphabetic && !CharacterClass.isHan($0) }
      )
    }
    return (.punctuation, place + 1)
  }

  // MARK: - Atoms

  /// 《…》 with what is nested in it; nil where it is not closed within the length of a title.
  private func titleEnd(from place: Int) -> Int? {
    var depth = 0
    for index in place..<min(scalars.count, place + 80) {
      switch scalars[index].value {
      case 0x300A: depth += 1
      case 0x300B:
        depth -= 1
        if depth == 0 { return index + 1 }
      case 0x3002, 0x0A: return nil
      default: break
      }
    }
    return nil
  }

  /// 第十二条, 第（三）项, 第7.3.1条, 第120条之一, 第449号
  private func provisionEnd(from place: Int) -> Int? {
    var end = place + 1
    let isBracketed = end < scalars.count && (scalars[end] == "（" || scalars[end] == "(")
    if isBracketed { end += 1 }
    let first = end
    while end < scalars.count, CharacterClass.isNumeral(scalars[end]) || isInnerMark(at: end) {
      end += 1
    }
    guard end > first else { return nil }
    if isBracketed {
      guard end < scalars.count, scalars[end] == "）" || scalars[end] == ")" else { return nil }
      end += 1
    }
    guard end < scalars.count, Self.units.contains(scalars[end]) else { return nil }
    end += 1
    guard end + 1 < scalars.count, scalars[end] == "之", CharacterClass.isNumeral(scalars[end + 1])
    else { return end }
    end += 1
    while end < scalars.count, CharacterClass.isNumeral(scalars[end]) { end += 1 }
    return end
  }

  private static let units: Set<Unicode.Scalar> = [
    "编", "章", "节", "条", "款", "项", "目", "号", "次", "版", "批", "类", "级", "期", "届", "页", "步", "部", "段",
  ]

  /// 〔2020〕1号
  private func documentNumberEnd(from place: Int) -> Int? {
    var end = place + 1
    while end < scalars.count, CharacterClass.isDigit(scalars[end]) { end += 1 }
    guard end > place + 1, end < scalars.count, ["〕", "]", "］"].contains(scalars[end]) else {
      return nil
    }
    end += 1
    let first = end
    while end < scalars.count, CharacterClass.isDigit(scalars[end]) { end += 1 }
    guard end > first, end < scalars.count, scalars[end] == "号" else { return nil }
    return end + 1
  }

  /// Digits with the points in them and a unit or the rest of a date behind: 7.3.1, 2026年8月15日, 30％.
  private func numberEnd(from place: Int) -> (TextToken.Kind, Int) {
    var end = digitsEnd(from: place)
    while end < scalars.count, Self.tails.contains(scalars[end]) {
      end += 1
      let next = digitsEnd(from: end)
      if next == end { break }
      end = next
    }
    return (.number, end)
  }

  private static let tails: Set<Unicode.Scalar> = [
    "年", "月", "日", "时", "分", "秒", "号", "人", "名", "台", "套", "次", "份", "个",
    "项", "件", "处", "组", "辆", "天", "周", "章", "条", "款", "版", "%", "％", "‰", "℃",
  ]

  private func digitsEnd(from place: Int) -> Int {
    var end = place
    while end < scalars.count,
      CharacterClass.isDigit(scalars[end]) || end > place && isInnerMark(at: end)
    {
      end += 1
    }
    return end
  }

  /// A point, comma, colon, dash or stroke with a digit on its right: 7.3.1, 1,000, 002/01.
  private func isInnerMark(at place: Int) -> Bool {
    guard place + 1 < scalars.count, CharacterClass.isDigit(scalars[place + 1]) else {
      return false
    }
    return switch scalars[place].value {
    case 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0xFF0E: true
    default: false
    }
  }

  /// A Latin word; capitals with the number behind them are a code: HAF 003, GB/T 1.1-2020,
  /// NNSA/HQ-08-JD-IP-024.
  private func wordEnd(from place: Int) -> (TextToken.Kind, Int) {
    var end = place
    var isCode = true
    var hasDigit = false
    while end < scalars.count {
      let scalar = scalars[end]
      if CharacterClass.isLatin(scalar) {
        isCode = isCode && CharacterClass.isCapital(scalar)
      } else if CharacterClass.isDigit(scalar) {
        hasDigit = true
      } else if !isJoint(at: end) {
        break
      }
      end += 1
    }
    guard isCode else { return (.word, end) }
    if hasDigit { return (.code, end) }
    var next = end
    while next < scalars.count, CharacterClass.isSpace(scalars[next]), next < end + 2 { next += 1 }
    guard next > end, next < scalars.count, CharacterClass.isDigit(scalars[next]) else {
      return (.word, end)
    }
    // 15 mSv with a capital before it is no code: codes have two capitals at least.
    guard end - place >= 2 else { return (.word, end) }
    return (.code, digitsEnd(from: next))
  }

  /// A joint between two parts of a word or code.
  private func isJoint(at place: Int) -> Bool {
    guard place > 0, place + 1 < scalars.count, CharacterClass.isAlphanumeric(scalars[place + 1])
    else {
      return false
    }
    return switch scalars[place].value {
    case 0x27, 0x2D, 0x2E, 0x2F, 0x5F, 0x2019: true
    default: false
    }
  }

  private func runEnd(from place: Int, _ belongs: (Unicode.Scalar) -> Bool) -> Int {
    var end = place + 1
    while end < scalars.count, belongs(scalars[end]) { end += 1 }
    return end
  }

  private func skippingMarks(from place: Int) -> Int {
    var end = place
    while end < scalars.count, CharacterClass.isMark(scalars[end]) { end += 1 }
    return end
  }

  // MARK: - Quantities

  private static func quantities(in scalars: [Unicode.Scalar]) -> [Int: Int] {
    guard scalars.contains(where: CharacterClass.isNumeral) else { return [:] }
    var bytes: [UInt8] = []
    var places: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        bytes.append(byte)
        places.append(index)
      }
    }
    places.append(scalars.count)
    var found: [Int: Int] = [:]
    for mention in QuantityScanner(bytes).mentions() where !mention.range.isEmpty {
      found[places[mention.range.lowerBound]] = places[mention.range.upperBound]
    }
    return found
  }
}
