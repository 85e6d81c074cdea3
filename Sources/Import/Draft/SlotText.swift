/// Words with places to be filled in, written 〔字段〕.
enum SlotText {
  /// The names between the brackets. What is said of a choice or a repetition is none.
  static func fields(_ words: String) -> [String] {
    pieces(words).compactMap(\.field)
  }

  struct Piece {
    var text = ""
    var field: String?
  }

  static func pieces(_ words: String) -> [Piece] {
    var result: [Piece] = []
    var rest = words[...]
    while let open = rest.firstIndex(of: "〔") {
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(of: "〕") else { break }
      let name = String(inner[..<close])
      let before = String(rest[..<open])
      if isField(name) {
        if !before.isEmpty { result.append(Piece(text: before)) }
        result.append(Piece(field: name))
      } else {
        result.append(Piece(text: before + "〔" + name + "〕"))
      }
      rest = inner[inner.index(after: close)...]
    }
    if !rest.isEmpty { result.append(Piece(text: String(rest))) }
    return result
  }

  /// Letters, Han characters, figures and points alone: 事实.描述. 〔2026〕 is part of a number.
  private static func isField(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.unicodeScalars.count <= 20,
      Characters.isHan(first)
    else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      Characters.isHan(scalar) || scalar == "." || ("0"..."9").contains(scalar)
        || ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
    }
  }
}
