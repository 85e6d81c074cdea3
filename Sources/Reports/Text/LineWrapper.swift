/// Breaks text into lines for a terminal, by 避头尾: no line begins with a closing mark and none
/// ends with an opening one.
///
/// A line may break at a space and beside any wide character; a Latin word, and a number with
/// the character after it, stay whole unless wider than the line. The first line may begin further right, the others hang.
package struct LineWrapper {
  /// Columns of the whole line, indentation included.
  package var width: Int
  /// Columns already used on the first line.
  package var first: Int
  /// Columns of indentation before every later line.
  package var hanging: Int

  /// `width` below the least that holds two wide characters after the indentation is raised to it.
  package init(width: Int, first: Int = 0, hanging: Int = 0) {
    self.first = max(0, first)
    self.hanging = max(0, hanging)
    self.width = max(width, max(self.first, self.hanging) + 4)
  }

  /// At least one line; the later ones begin with the indentation.
  package func wrap(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = width - first
    var isEmpty = true

    func endLine() {
      lines.append(line)
      line = String(repeating: " ", count: hanging)
      room = width - hanging
      isEmpty = true
    }

    for word in words(of: TextPiece.pieces(of: text)) {
      var pieces = word.pieces[...]
      var wordWidth = pieces.reduce(0) { $0 + $1.width }
      let space = isEmpty ? 0 : DisplayWidth.of(word.spaces)
      if wordWidth + space <= room {
        if !isEmpty { line += word.spaces }
        room -= space
      } else {
        if !isEmpty { endLine() }
        while wordWidth > room {
          let cut = Self.cut(pieces, room: room)
          for piece in pieces[..<cut] { line += piece.text }
          pieces = pieces[cut...]
          wordWidth = pieces.reduce(0) { $0 + $1.width }
          endLine()
        }
      }
      for piece in pieces { line += piece.text }
      room -= wordWidth
      isEmpty = false
    }
    lines.append(line)
    return lines
  }

  // MARK: - Words

  /// Pieces that may not be separated, and the spaces before them, which a line break swallows.
  private struct Word {
    var spaces: String
    var pieces: [TextPiece]
  }

  private func words(of pieces: [TextPiece]) -> [Word] {
    var result: [Word] = []
    var spaces = ""
    for piece in pieces {
      if piece.isSpace {
        spaces += piece.text
        continue
      }
      if spaces.isEmpty, let last = result.last?.pieces.last, !Self.mayBreak(last, piece) {
        result[result.count - 1].pieces.append(piece)
      } else {
        result.append(Word(spaces: spaces, pieces: [piece]))
      }
      spaces = ""
    }
    return result
  }

  private static func mayBreak(_ a: TextPiece, _ b: TextPiece) -> Bool {
    guard a.width == 2 || b.width == 2 else { return false }
    // `第7条`, `15分钟`, `2026年`: a number stays with its unit.
    if isDigit(a) || (a.character == "第" && isDigit(b)) { return false }
    return allowsBreak(a, b)
  }

  private static func isDigit(_ piece: TextPiece) -> Bool {
    piece.character.map { "0"..."9" ~= $0 } ?? false
  }

  private static func allowsBreak(_ a: TextPiece, _ b: TextPiece) -> Bool {
    if let character = b.character, notAtStart.contains(character) { return false }
    if let character = a.character, notAtEnd.contains(character) { return false }
    return true
  }

  /// Where to cut a word that is wider than a line: the last place that fits and that 避头尾 allows,
  /// else the last that fits, and always after at least one piece.
  private static func cut(_ pieces: ArraySlice<TextPiece>, room: Int) -> Int {
    var end = pieces.startIndex
    var used = 0
    while end < pieces.endIndex, used + pieces[end].width <= room {
      used += pieces[end].width
      end += 1
    }
    let least = pieces.startIndex + 1
    if end <= least { return min(least, pieces.endIndex) }
    guard end < pieces.endIndex else { return end }
    var allowed = end
    while allowed > least, !allowsBreak(pieces[allowed - 1], pieces[allowed]) { allowed -= 1 }
    return allowsBreak(pieces[allowed - 1], pieces[allowed]) ? allowed : end
  }

  private static let notAtStart: Set<Character> = [
    "，", "。", "；", "：", "！", "？", "、", "）", "》", "〉", "」", "』", "】", "〕", "〗", "］", "｝",
    "”", "’", "…", "—", "·", "％", "‰", "℃", "～", "／", "．",
    ",", ".", ";", ":", "!", "?", ")", "]", "}", "%",
  ]

  private static let notAtEnd: Set<Character> = [
    "（", "《", "〈", "「", "『", "【", "〔", "〖", "［", "｛", "“", "‘", "￥", "＃",
    "(", "[", "{", "$", "#",
  ]
}
