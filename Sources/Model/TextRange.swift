/// The two ends of `A..B`, or the same end twice for `A`, as places in the text.
struct TextRange {
  let lower: Range<Int>
  let upper: Range<Int>

  init?(_ text: Span<UInt8>) {
    let count = text.count
    let point = UInt8(ascii: ".")
    // As in `1.5..2`, a single point is part of a number.
    let dots = (0..<max(count - 1, 0)).first { text[$0] == point && text[$0 + 1] == point }
    guard let dots else {
      guard count > 0 else { return nil }
      (lower, upper) = (0..<count, 0..<count)
      return
    }
    (lower, upper) = (0..<dots, dots + 2..<count)
    guard !lower.isEmpty, !upper.isEmpty else { return nil }
  }
}
