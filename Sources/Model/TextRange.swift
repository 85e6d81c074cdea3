/// The two ends of `A..B`, or the same end twice for `A`.
struct TextRange {
  let lower: Substring
  let upper: Substring

  init?(_ text: some StringProtocol) {
    let whole = Substring(text)
    guard let dots = whole.firstIndex(of: "."), whole[dots...].hasPrefix("..") else {
      guard !whole.isEmpty else { return nil }
      (lower, upper) = (whole, whole)
      return
    }
    lower = whole[..<dots]
    upper = whole[whole.index(dots, offsetBy: 2)...]
    guard !lower.isEmpty, !upper.isEmpty else { return nil }
  }
}
