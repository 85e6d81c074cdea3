import Model

/// A printed number apart: 第 | 4 | 条. Two labels of the same form are the next of each other where the
/// values are.
struct NumberLabel: Hashable {
  let prefix: String
  let value: Int
  let suffix: String

  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    // The last numeral decides: 第7.3.1条 is the next of 第7.3.0条.
    guard let last = scalars.lastIndex(where: CharacterClass.isNumeral) else { return nil }
    let isDigit = CharacterClass.isDigit(scalars[last])
    var first = last
    while first > 0,
      isDigit
        ? CharacterClass.isDigit(scalars[first - 1])
        : CharacterClass.isNumeral(scalars[first - 1])
          && !CharacterClass.isDigit(scalars[first - 1])
    {
      first -= 1
    }
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    let numeral = string(first..<last + 1)
    guard let value = isDigit ? Int(numeral) : ChineseNumeral.value(of: numeral) else { return nil }
    self.value = value
    prefix = string(0..<first)
    suffix = string(last + 1..<scalars.count)
  }

  func isNext(of other: NumberLabel) -> Bool {
    prefix == other.prefix && suffix == other.suffix && value == other.value + 1
  }
}
