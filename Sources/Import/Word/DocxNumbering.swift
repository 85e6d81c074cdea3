import XMLTree

/// Computes the automatic numbers of paragraphs as Word prints them.
struct DocxNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    /// The level whose use begins this one again: nil for any above, 0 for none.
    var restart: Int?
    var isLegal = false

    init() {}

    init(_ element: Element) {
      start = element.word("start")?.wordValue().flatMap { Int($0) } ?? 1
      format = Self.format(element) ?? "decimal"
      text = element.word("lvlText")?.wordValue() ?? ""
      restart = element.word("lvlRestart")?.wordValue().flatMap { Int($0) }
      isLegal = element.isOn("isLgl") ?? false
    }

    /// Newer formats stand beside an older one for older programs.
    private static func format(_ element: Element) -> String? {
      if let own = element.word("numFmt")?.wordValue() { return own }
      return element.descendants.first { $0.name.local == "numFmt" }?.wordValue()
    }
  }

  private struct List {
    var family: String
    var levels: [Int: Level] = [:]
    /// Where the list begins again, by level; used up by the first paragraph.
    var starts: [Int: Int] = [:]
  }

  private var lists: [String: List] = [:]
  /// Paragraphs of several lists of one family are counted together.
  private var counters: [String: [Int?]] = [:]

  private static let depth = 9

  init(_ document: XMLDocument?, styles: DocxStyles) {
    guard let root = document?.root else { return }
    var families: [String: [Int: Level]] = [:]
    var links: [String: String] = [:]
    for family in root.words("abstractNum") {
      guard let id = family.wordValue("abstractNumId") else { continue }
      families[id] = Self.levels(family)
      links[id] = family.word("numStyleLink")?.wordValue()
    }
    var members: [String: String] = [:]
    for list in root.words("num") {
      guard let id = list.wordValue("numId") else { continue }
      members[id] = list.word("abstractNumId")?.wordValue()
    }
    for list in root.words("num") {
      guard let id = list.wordValue("numId"), var family = members[id] else { continue }
      // A family that only names a style stands for the family of that style's list.
      if let link = links[family], let other = styles[link].numbering, let target = members[other] {
        family = target
      }
      var value = List(family: family, levels: families[family] ?? [:])
      for change in list.words("lvlOverride") {
        guard let level = change.wordValue("ilvl").flatMap({ Int($0) }) else { continue }
        if let own = change.word("lvl") { value.levels[level] = Level(own) }
        if let start = change.word("startOverride")?.wordValue().flatMap({ Int($0) }) {
          value.starts[level] = start
        }
      }
      lists[id] = value
    }
  }

  private static func levels(_ family: Element) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for level in family.words("lvl") {
      if let index = level.wordValue("ilvl").flatMap({ Int($0) }) { levels[index] = Level(level) }
    }
    return levels
  }

  /// The number of the next paragraph of a list: `7.3.1`, `（二）`, `•`; nil where it has none.
  mutating func next(_ list: String, level: Int) -> String? {
    guard let known = lists[list], (0..<Self.depth).contains(level),
      let own = known.levels[level]
    else { return nil }
    var counter = counters[known.family] ?? Array(repeating: nil, count: Self.depth)
    if let start = known.starts[level] {
      counter[level] = start
      lists[list]?.starts[level] = nil
    } else {
      counter[level] = counter[level].map { $0 + 1 } ?? own.start
    }
    for deeper in level + 1..<Self.depth {
      let restart = known.levels[deeper]?.restart
      if restart == nil || (restart ?? 0) > level { counter[deeper] = nil }
    }
    counters[known.family] = counter
    if own.format == "bullet" { return Self.bullet(own.text) }
    var output = ""
    var isPlace = false
    for character in own.text {
      if character == "%" {
        isPlace = true
      } else if isPlace, let place = character.wholeNumberValue, place > 0, place <= Self.depth {
        let shown = known.levels[place - 1] ?? Level()
        let value = counter[place - 1] ?? shown.start
        let format = own.isLegal && place - 1 < level ? "decimal" : shown.format
        output += DocxNumberFormat.text(value, format)
        isPlace = false
      } else {
        if isPlace { output += "%" }
        isPlace = false
        output.append(character)
      }
    }
    let label = Characters.trimmed(output)
    return label.isEmpty ? nil : label
  }

  /// Signs of symbol faces are shown as a dot.
  private static func bullet(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, !Characters.isPrivateUse(first),
      !Characters.isSpace(first)
    else { return "•" }
    return text
  }
}
