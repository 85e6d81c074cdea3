/// One pass over one text.
///
/// The loop looks every unit up in the recogniser's table and stops only where a mention may
/// begin; the handlers lie in the extensions, one a form. A handler looks a bounded distance
/// around its place, so that time is linear in the text whatever it holds.
struct CitationScan: ~Copyable {
  let text: SourceText
  let units: [UInt16]
  let catalogue: NormCatalogue
  var triggers: TriggerTable

  /// Short names that the text has defined so far.
  var defined = NameTrie()
  /// The end of the last mention: nothing looks back beyond it.
  var floor = 0
  /// The versions that short names stand for, where their definitions name one.
  var definedVersions: [String: VersionMark] = [:]
  var citations: [Citation] = []
  var shortForms: [ShortForm] = []
  /// Where the short name defined last stands; the definition itself is no mention.
  var definitionPlace: Range<Int>?
  /// The first 》 from the last title on.
  var nextClose = 0
  /// The names read last: a text cites few documents, each of them often.
  private var names = RecentNames()

  init(_ text: SourceText, catalogue: NormCatalogue, triggers: TriggerTable) {
    self.text = text
    units = text.units
    self.catalogue = catalogue
    self.triggers = triggers
  }

  /// Finds every mention, first to last.
  mutating func run() {
    var index = nextTrigger(from: 0)
    while index < units.count {
      let trigger = Trigger(rawValue: triggers.handlers[Int(units[index])]) ?? .none
      index = nextTrigger(from: handle(trigger, at: index) ?? index + 1)
    }
  }

  /// The next place at which a mention may begin. Nearly all of the text is passed over here.
  private func nextTrigger(from start: Int) -> Int {
    let text = units.span
    let first = triggers.first.span
    let second = triggers.second.span
    let last = text.count - 1
    if start > last { return text.count }
    var index = start
    var unit = text[index]
    while index < last {
      let next = text[index &+ 1]
      if TriggerTable.stops(first, second, unit, next) {
        if triggers.handlers[Int(unit)] != 0 || catalogue.trie.mayMatch(text, at: index) {
          return index
        }
        if !defined.isEmpty, defined.mayMatch(text, at: index) { return index }
      }
      unit = next
      index &+= 1
    }
    // The last unit may end a mention (令, 号 do not, but 告 does).
    return triggers.handlers[Int(unit)] == 0 ? text.count : index
  }

  private mutating func handle(_ trigger: Trigger, at index: Int) -> Int? {
    let end: Int? =
      switch trigger {
      case .none: nil
      case .title: titleMention(at: index)
      case .ordinal: ordinalMention(at: index)
      case .this: thisMention(at: index)
      case .that: thatMention(at: index)
      case .before: beforeMention(at: index)
      case .above: positionMention(at: index, deny: Vocabulary.beforeAbove, needsProvision: false)
      case .same: positionMention(at: index, deny: Vocabulary.beforeSame, needsProvision: true)
      case .order: orderMention(at: index)
      case .number: numberedOrderMention(at: index)
      case .year: yearNumberMention(at: index)
      case .character: characterNumberMention(at: index)
      case .latin: standardMention(at: index)
      case .announcement: announcementMention(at: index)
      }
    return end ?? nameMention(at: index)
  }

  // MARK: Reading

  /// The unit at a place, 0 beyond either end.
  func at(_ index: Int) -> UInt16 {
    index >= 0 && index < units.count ? units[index] : 0
  }

  /// Whether a word stands at a place.
  func matches(_ word: [UInt16], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= units.count else { return false }
    for offset in 0..<word.count where units[index + offset] != word[offset] { return false }
    return true
  }

  /// The length of the longest of some words at a place, 0 for none.
  func length(ofAny list: WordList, at index: Int) -> Int {
    guard list.mayBegin(with: at(index)) else { return 0 }
    var best = 0
    for word in list.words where word.count > best && matches(word, at: index) { best = word.count }
    return best
  }

  /// Whether one of some words ends right before a place; its length, 0 for none.
  func length(ofAny list: WordList, endingAt end: Int) -> Int {
    guard list.mayEnd(with: at(end - 1)) else { return 0 }
    var best = 0
    for word in list.words where word.count > best && end - word.count >= floor {
      if matches(word, at: end - word.count) { best = word.count }
    }
    return best
  }

  /// The first place from `index` on that is not a blank; looks over four blanks at most.
  func skipBlanks(_ index: Int) -> Int {
    if at(index) > Han.ideographicSpace { return index }
    var result = index
    while result < index + 4, Han.isBlank(at(result)) { result += 1 }
    return result
  }

  /// As `skipBlanks`, and over one line break with its indentation: dumps of printed pages break
  /// lines inside a number.
  func skipBreak(_ index: Int) -> Int {
    // Han characters and their marks, which nearly always stand there.
    if at(index) > Han.ideographicSpace { return index }
    var result = skipBlanks(index)
    if at(result) == 0x0D { result += 1 }
    if at(result) == 0x0A {
      result += 1
      while result < index + 12, Han.isBlank(at(result)) { result += 1 }
    }
    return result
  }

  /// As `skipBreak`, where a line ends right at a place; a blank on the line itself is none.
  func overBreak(_ index: Int) -> Int {
    at(index) == 0x0A || at(index) == 0x0D ? skipBreak(index) : index
  }

  /// The place behind the word that ends before a line break and its indentation, or before a blank.
  func backOverBreak(_ end: Int) -> Int {
    var place = end
    while place > end - 12, Han.isBlank(at(place - 1)) { place -= 1 }
    guard at(place - 1) == 0x0A else { return Han.isBlank(at(end - 1)) ? end - 1 : end }
    place -= 1
    return at(place - 1) == 0x0D ? place - 1 : place
  }

  /// The text between two places, blanks of line breaks and wiki brackets left out.
  func string(_ range: Range<Int>) -> String {
    let start = text.byteOffset(of: range.lowerBound)
    let end = text.byteOffset(of: range.upperBound)
    var result = String(decoding: text.bytes[start..<end], as: UTF8.self)
    if result.utf8.contains(where: { $0 == 0x5B || $0 == 0x0A || $0 == 0x0D }) {
      result = Self.cleaned(result)
    }
    while let first = result.unicodeScalars.first, Self.isOuterBlank(first) {
      result.unicodeScalars.removeFirst()
    }
    while let last = result.unicodeScalars.last, Self.isOuterBlank(last) {
      result.unicodeScalars.removeLast()
    }
    return result
  }

  /// As `string`, for the name of a document, which is often the same as one before.
  mutating func name(_ range: Range<Int>) -> String {
    let all = units
    if let known = names.text(of: range, in: all.span) { return known }
    let text = string(range)
    names.remember(range, text)
    return text
  }

  /// 《 核安全法 》
  private static func isOuterBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20 || scalar.value == 0x3000 || scalar.value == 0xA0
  }

  private static func cleaned(_ string: String) -> String {
    var scalars = String.UnicodeScalarView()
    var skipsBlanks = false
    let all = Array(string.unicodeScalars)
    for (index, scalar) in all.enumerated() {
      let value = scalar.value
      if value == 0x0A || value == 0x0D {
        skipsBlanks = true
        continue
      }
      if skipsBlanks && (value == 0x20 || value == 0x3000 || value == 0x09) { continue }
      skipsBlanks = false
      let previous = index > 0 ? all[index - 1].value : 0
      let next = index + 1 < all.count ? all[index + 1].value : 0
      // 《[[核安全法]]》 is wiki residue; a single bracket may belong to a title.
      if (value == 0x5B || value == 0x5D) && (previous == value || next == value) { continue }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  // MARK: Writing

  /// Adds a mention and returns its end.
  @discardableResult
  mutating func add(
    _ range: Range<Int>, _ kind: CitationKind, historical: Bool = false,
    _ targets: [CitationTarget]
  ) -> Int {
    let start = text.byteOffset(of: range.lowerBound)
    let end = text.byteOffset(of: range.upperBound)
    let skipped = text.hasByteOrderMark ? 1 : 0
    citations.append(
      Citation(
        bytes: start..<end,
        codePoints: range.lowerBound - skipped..<range.upperBound - skipped,
        kind: kind, isHistorical: historical, targets: targets))
    floor = range.upperBound
    return range.upperBound
  }
}
