/// Numbers for words, the same for words that differ only in code points.
struct WordNumbers {
  private var numbers: [[Unicode.Scalar]: Int32] = [:]

  mutating func numbers(of tokens: TextTokens) -> [Int32] {
    tokens.tokens.map { token in
      var word: [Unicode.Scalar] = []
      word.reserveCapacity(token.range.count)
      for scalar in tokens.scalars[token.range] { CharacterFolding.fold(scalar, into: &word) }
      if let number = numbers[word] { return number }
      let number = Int32(truncatingIfNeeded: numbers.count)
      numbers[word] = number
      return number
    }
  }
}
