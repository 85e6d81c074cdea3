import Documents
import Model
import XMLTree

/// The words of a `value`, read.
struct ValueWords {
  /// UTF-8, white space normalised.
  let words: [UInt8]
  let mentions: [QuantityMention]
  private let element: Element

  /// The sentence around the value. Most rules never ask for it.
  var surroundings: Surroundings { Surroundings(of: element) }

  init(_ value: Element) {
    let text = value.normalisedBytes
    element = value
    words = text
    var found = MentionMemo.shared.mentions(in: text)
    // Where the value ends in a bare number, its unit stands behind it: <value>15</value>分钟.
    if let last = found.last, last.range.upperBound == text.count,
      case .quantity(let quantity) = last.amount, quantity.unit.isEmpty
    {
      let longer = QuantityScanner(text + Surroundings(of: value).after, counts: true).mentions()
      if let whole = longer.first(where: { $0.range.lowerBound == last.range.lowerBound }),
        whole.unitStart >= text.count
      {
        found[found.count - 1] = whole
      }
    }
    mentions = found.map { Self.withDayKind($0, text, value) }
  }

  var isBlank: Bool { words.isEmpty }

  var times: [QuantityMention] { mentions.filter(\.isTime) }

  /// 30日 in the value and （自然日） behind it.
  private static func withDayKind(
    _ mention: QuantityMention, _ text: [UInt8], _ value: Element
  ) -> QuantityMention {
    guard case .time(_, let upper) = mention.amount, upper.days > 0, upper.dayKind == .unstated,
      mention.range.upperBound == text.count
    else { return mention }
    let after = Surroundings(of: value).after
    let longer = QuantityScanner(text + after, counts: true).mentions()
    guard let whole = longer.first(where: { $0.range.lowerBound == mention.range.lowerBound }),
      case .time(_, let stated) = whole.amount, stated.days == upper.days
    else { return mention }
    var result = mention
    result.amount = whole.amount
    return result
  }
}
