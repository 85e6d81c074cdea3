/// One user-perceived character with its width. A terminal sequence is glued to the character that
/// follows it, one that ends a style to the character before.
struct TextPiece {
  /// What is written, sequences included.
  var text: String
  /// The character alone; nil where a sequence stands at the end of the text.
  var character: Character?
  var width: Int

  /// A space of either width that carries no terminal sequence.
  var isSpace: Bool { text == " " || text == "\u{3000}" }

  /// Splits text into pieces; `ESC [ … final` and `ESC ] … BEL` have no width.
  static func pieces(of text: String) -> [TextPiece] {
    var result: [TextPiece] = []
    var prefix = ""
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if character == "\u{1B}" {
        let end = sequenceEnd(in: text, from: index)
        let sequence = text[index..<end]
        index = end
        if sequence == "\u{1B}[0m", prefix.isEmpty, !result.isEmpty {
          result[result.count - 1].text += sequence
        } else {
          prefix += sequence
        }
        continue
      }
      result.append(
        TextPiece(
          text: prefix + String(character), character: character,
          width: DisplayWidth.of(character)))
      prefix = ""
      index = text.index(after: index)
    }
    if !prefix.isEmpty {
      if result.isEmpty {
        result.append(TextPiece(text: prefix, character: nil, width: 0))
      } else {
        result[result.count - 1].text += prefix
      }
    }
    return result
  }

  private static func sequenceEnd(in text: String, from start: String.Index) -> String.Index {
    var index = text.index(after: start)
    guard index < text.endIndex else { return index }
    let kind = text[index]
    index = text.index(after: index)
    guard kind == "[" || kind == "]" else { return index }
    while index < text.endIndex {
      let character = text[index]
      if kind == "]", character == "\u{1B}" {
        // ESC \ closes the sequence.
        let next = text.index(after: index)
        return next < text.endIndex ? text.index(after: next) : next
      }
      index = text.index(after: index)
      if kind == "]" {
        if character == "\u{07}" { return index }
      } else if let first = character.unicodeScalars.first, (0x40...0x7E).contains(first.value) {
        return index
      }
    }
    return index
  }
}
