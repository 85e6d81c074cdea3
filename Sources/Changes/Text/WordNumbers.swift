/// Numbers for words, the same for words that differ only in code points.
struct WordNumbers {
  private var numbers: [[Unicode.Scalar]: Int32] = [:]
  /// Most words are one character.
  private var characters: [Unicode.Scalar: Int32] = [:]
  private var count: Int32 = 0

  mutating func numbers(of tokens: TextTokens) -> [Int32] {
    tokens.tokens.map { token in
      var word: [Unicode.Scalar] = []
      for scalar in tokens.scalars[token.range] { CharacterFolding.fold(scalar, into: &word) }
      return word.count == 1 ? number(of: word[0]) : number(of: word)
    }
  }

  private mutating func number(of character: Unicode.Scalar) -> Int32 {
    if let number = characters[character] { return number }
    characters[character] = count
    count += 1
    return count - 1
  }

  private mutating func number(of word: [Unicode.Scalar]) -> Int32 {
    if let number = numbers[word] { return number }
    numbers[word] = count
    count += 1
    return count - 1
  }
}
