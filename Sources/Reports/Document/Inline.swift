/// The words of a paragraph, heading or cell, with what the markup says of them. Opening and
/// closing pieces are always paired.
struct Inline {
  enum Piece: Equatable {
    case text(String)
    case open(InlineMark)
    case close(InlineMark)
  }

  var pieces: [Piece]

  init(_ pieces: [Piece] = []) { self.pieces = pieces }

  init(text: String) { pieces = text.isEmpty ? [] : [.text(text)] }

  var words: String {
    pieces.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  /// The words broken where an option of a choice begins and ends.
  var lines: [(words: String, isOption: Bool)] {
    var result: [(words: String, isOption: Bool)] = [("", false)]
    var depth = 0
    for piece in pieces {
      switch piece {
      case .text(let text): result[result.count - 1].words += text
      case .open(let mark) where mark.kind == .option:
        depth += 1
        result.append(("", true))
      case .close(let mark) where mark.kind == .option:
        depth -= 1
        result.append(("", depth > 0))
      default: break
      }
    }
    return result.filter { !$0.words.isEmpty }
  }

  /// Without a number typed before the words, and the spaces after it, where it is the very number
  /// that is computed: `附录A 检查记录表`.
  func dropping(_ number: String?) -> Inline {
    guard let number, case .text(let text)? = pieces.first, text.hasPrefix(number) else {
      return self
    }
    let rest = text.dropFirst(number.count)
    guard let next = rest.first, next == " " || next == "\u{3000}" else { return self }
    var result = self
    result.pieces[0] = .text(String(rest.drop { $0 == " " || $0 == "\u{3000}" }))
    return result
  }
}
