extension CitationScan {
  /// GB 18871-2002, GB/T 17680.1, HAF601, HAD002/01, with provisions where they follow.
  mutating func standardMention(at start: Int) -> Int? {
    // HAD101/01-HAD101/05: the dash is between two codes.
    let isFree = !isCodeCharacter(at(start - 1)) || at(start - 1) == 0x2D && floor == start - 1
    guard start >= floor, isFree, !isLabelled(start) else { return nil }
    guard var end = nuclearCodeEnd(at: start) ?? standardEnd(at: start) else { return nil }
    end = bracketedYearEnd(behind: end) ?? end
    return documentMention(start: start, end: end, name: start..<end, bare: .standard)
  }

  /// HAF001/02/01, HAD 002/01-2010, HAF·J0053: codes and guides of nuclear safety.
  private func nuclearCodeEnd(at start: Int) -> Int? {
    guard letter(start) == 0x48, letter(start + 1) == 0x41,
      letter(start + 2) == 0x46 || letter(start + 2) == 0x44
    else { return nil }
    var index = skipSeparator(start + 3)
    if letter(index) == 0x4A || letter(index) == 0x59 { index = skipSeparator(index + 1) }
    let hasLetter = index > start + 4
    guard var end = digitsEnd(at: index, 3...7), hasLetter || isNuclearNumber(index..<end) else {
      return nil
    }
    for _ in 0..<3 {
      guard at(end) == 0x2F || at(end) == 0xFF0F, let next = digitsEnd(at: end + 1, 2...2)
      else { break }
      end = next
    }
    end = afterYear(end)
    return continuesCode(at: end) ? nil : end
  }

  /// 102, the numbers of before 1992 (0301), and 00201, 0010201 for 002/01, 001/02/01.
  private func isNuclearNumber(_ digits: Range<Int>) -> Bool {
    switch digits.count {
    case 3, 5, 7: true
    case 4:
      Han.decimalDigit(at(digits.lowerBound)) == 0
        && Han.decimalDigit(at(digits.lowerBound + 1)) != 0
    default: false
    }
  }

  /// Whether a code goes on behind its end, so that it is another: HAF003A, HAF003-A, GB-2024-017.
  func continuesCode(at end: Int) -> Bool {
    let next = at(end)
    if Self.isWordCharacter(next) { return true }
    guard next == 0x2D || next == 0x5F else { return false }
    return Han.decimalDigit(at(end + 1)) != nil
      || letter(end + 1) != nil && letter(end + 2) == nil
  }

  /// 工号HAD0021, 图号GB-2024: numbers of people, drawings and equipment.
  func isLabelled(_ start: Int) -> Bool {
    at(start - 1) == Han.number && Self.labels.contains(at(start - 2))
  }

  private static let labels = UnitSet("工图位票件批型箱卡柜房机炉焊管账座")

  /// Codes of national, trade, local and group standards.
  private func standardEnd(at start: Int) -> Int? {
    var index = start
    var prefix: [UInt8] = []
    while prefix.count < 8, let letter = letter(index) {
      prefix.append(letter)
      index += 1
    }
    let name = String(decoding: prefix, as: UTF8.self)
    var isKnown = Self.prefixes.contains(name)
    if name == "DB", let place = digitsEnd(at: index, 2...6) {
      // DB44/ 26-2001: the digits are the province.
      index = place
      isKnown = true
    }
    var needsYear = !isKnown
    if at(index) == 0x2F || at(index) == 0xFF0F {
      let slash = index
      index += 1
      if name == "T" || name == "Q", let end = lettersEnd(at: index) {
        index = end
        needsYear = name == "Q"
      } else if let next = letter(index), letter(index + 1) == nil, next == 0x54 || next == 0x5A {
        index += 1
        needsYear = !isKnown
      } else if name == "ISO", let end = lettersEnd(at: index) {
        index = end
      } else if name != "DB" {
        index = slash
      }
    }
    guard isKnown || prefix.count >= 2 || index > start + 2 else { return nil }
    let numbers = skipSeparator(index)
    guard var end = digitsEnd(at: numbers, 1...6) else { return nil }
    // 8 GB⏎16 台
    if Han.isLineEnd(at(index)), end - numbers < 4 { return nil }
    for _ in 0..<3 {
      guard at(end) == 0x2E || at(end) == Han.fullStopWide,
        let next = digitsEnd(at: end + 1, 1...3)
      else { break }
      end = next
    }
    let withYear = afterYear(end)
    if needsYear {
      // AB 12-34 is anything; a code that is not known must end in a year.
      guard withYear - end == 5 else { return nil }
    }
    return continuesCode(at: withYear) ? nil : withYear
  }

  private static let prefixes: Set<String> = [
    "GB", "GBZ", "GBJ", "GBW", "HJ", "EJ", "NB", "DL", "JB", "AQ", "WS", "GA", "JJG", "JJF",
    "MH", "YY", "SH", "HG", "YB", "CJ", "CJJ", "JG", "JGJ", "JT", "JTG", "TB", "QX", "LY", "NY",
    "SL", "SN", "SY", "GY", "DZ", "MT", "XF", "YD", "SJ", "QB", "FZ", "BB", "CB", "CH", "RB",
    "ISO", "IEC", "IEEE", "JC", "YS", "HY", "TSG", "GJB", "SC", "WW", "YC", "LD", "MZ", "DB",
  ]

  private func letter(_ index: Int) -> UInt8? {
    let unit = at(index)
    if (0x41...0x5A).contains(unit) { return UInt8(unit) }
    if (0xFF21...0xFF3A).contains(unit) { return UInt8(unit - 0xFEE0) }
    return nil
  }

  private func lettersEnd(at start: Int) -> Int? {
    var end = start
    while end < start + 8, letter(end) != nil { end += 1 }
    return end > start ? end : nil
  }

  private func digitsEnd(at start: Int, _ count: ClosedRange<Int>) -> Int? {
    var end = start
    while end <= start + count.upperBound, Han.decimalDigit(at(end)) != nil { end += 1 }
    return count.contains(end - start) ? end : nil
  }

  /// One blank, hyphen or point between letters and digits.
  private func skipSeparator(_ index: Int) -> Int {
    let unit = at(index)
    return Han.isBlank(unit) || unit == 0xB7 || unit == 0x2D || unit == 0x30FB
      ? index + 1 : overBreak(index)
  }

  /// The place behind -2002, —2002, :2015, －91, or `index` where no year follows.
  private func afterYear(_ index: Int) -> Int {
    var place = Han.isBlank(at(index)) ? index + 1 : index
    switch at(place) {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0x2500, 0x3A: place += 1
    default: return index
    }
    if at(place) == at(place - 1) { place += 1 }
    if Han.isBlank(at(place)) { place += 1 }
    place = overBreak(place)
    if let end = digitsEnd(at: place, 4...4), let first = Han.decimalDigit(at(place)),
      first == 1 || first == 2
    {
      return end
    }
    // EJ/T 557-91
    if let end = digitsEnd(at: place, 2...2), at(index) != 0x3A { return end }
    return index
  }

  private func isCodeCharacter(_ unit: UInt16) -> Bool {
    Self.isWordCharacter(unit) || unit == 0x2D || unit == 0x2F || unit == 0x2E
      || (0xFF21...0xFF3A).contains(unit)
  }
}
